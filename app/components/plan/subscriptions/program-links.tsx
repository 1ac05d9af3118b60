import { useReader } from "#app/components/reader.tsx";
import type { calendarLinks } from "#app/components/visit/calendar-links.ts";

const programs = ["apple", "google", "outlook", "office", "thunderbird"] as const;

/** The link that each calendar program needs, and how often it looks. */
export function ProgramLinks({ links }: { links: ReturnType<typeof calendarLinks> }) {
  const { one: say } = useReader().messages.subscriptions;
  return (
    <table className="plan-table share-programs">
      <thead>
        <tr>
          <th scope="col">{say.program}</th>
          <th scope="col">{say.link}</th>
          <th scope="col">{say.looks}</th>
        </tr>
      </thead>
      <tbody>
        {programs.map((program) => (
          <tr key={program}>
            <th scope="row">{say.programs[program]}</th>
            <td>
              <a href={links[program]} rel="noreferrer" data-program={program}>
                {say.add(say.programs[program])}
              </a>
            </td>
            <td>{say.looksAre[program]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
