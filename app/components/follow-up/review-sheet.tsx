import { ActionLine } from "#app/components/follow-up/action-list.tsx";
import { OutcomeLine } from "#app/components/follow-up/outcome-line.tsx";
import { ShownText } from "#app/components/follow-up/shown-text.tsx";
import { StateOnPaper } from "#app/components/follow-up/state-on-paper.tsx";
import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { FormProvider } from "#app/components/form/form-context.tsx";
import { KeptNotice } from "#app/components/form/kept-notice.tsx";
import { Notice } from "#app/components/form/notice.tsx";
import { ChoiceOf, PlainField } from "#app/components/form/plain-field.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { ReferenceProvider, Text, useReader } from "#app/components/reader.tsx";
import { judgements } from "#app/domain/review/review.ts";
import {
  holdAddress,
  judgementName,
  noteName,
  type ReviewSheet,
  type SheetLine,
} from "#app/domain/review/review-view.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";
import { fieldHint, fieldLabel } from "#app/i18n/field-words.ts";

/** A review on one page: each open outcome and action with its judgement, then the judgement of all. */
export function ReviewSheetPage({ sheet }: { sheet: ReviewSheet }) {
  const { messages, dates } = useReader();
  const { review: say, page: words } = messages.actions;
  const { review, lines, form, mayEdit, next, isCut } = sheet;
  const { visit, outcome, onDate, place, heldOn } = review;
  const isOpen = heldOn === null && mayEdit;
  const change = `/visits/${visit.slug}/plan/review/${review.id}`;
  return (
    <ReferenceProvider language={sheet.reference}>
      <Page>
        <div className="action-page review-sheet">
          <Notice of={sheet.notice} />
          <FormProvider view={form}>
            <ErrorSummary />
            <KeptNotice action={holdAddress(review.id)} />
          </FormProvider>
          {next && (
            <FormProvider view={next.form}>
              <ErrorSummary />
            </FormProvider>
          )}
          <p className="eyebrow">
            <Link to="/follow-ups/reviews">{say.title}</Link>
          </p>
          <h1>{say.of(dates.day(onDate))}</h1>
          <StateOnPaper today={sheet.today} />
          <p>
            <Link to={`/visits/${visit.slug}/plan/outcomes`}>
              <ShownText of={visit.title} />
            </Link>
            {outcome && (
              <>
                {" · "}
                <ShownText of={outcome} />
              </>
            )}
            {place && (
              <>
                {" · "}
                <Text of={place} />
              </>
            )}
          </p>
          {heldOn !== null && <Held sheet={sheet} />}
          {lines.length === 0 && (
            <p className="quiet">{heldOn === null ? say.nothingOpen : say.noFindings}</p>
          )}
          {isOpen ? (
            <FormProvider view={form}>
              <form
                method="post"
                action={holdAddress(review.id)}
                data-keep={holdAddress(review.id)}
                noValidate
                className="review-form"
              >
                <input type="hidden" name="id" value={form.id} />
                <Lines lines={lines} isOpen />
                {isCut && <p className="note">{say.cut(lines.length)}</p>}
                <Overall />
                <button type="submit" className="button">
                  {say.record}
                </button>
              </form>
            </FormProvider>
          ) : (
            <Lines lines={lines} isOpen={false} />
          )}
          {next && mayEdit && <Next sheet={sheet} next={next} />}
          {mayEdit && (
            <p className="follow-up-acts no-print">
              <Link to={change}>{messages.editing.kinds.review.change}</Link>
              <Link to={`/visits/${visit.slug}/history?thing=${review.id}`}>{words.allHistory}</Link>
            </p>
          )}
        </div>
      </Page>
    </ReferenceProvider>
  );
}

/** What was judged of all, by whom and when. */
function Held({ sheet: { review } }: { sheet: ReviewSheet }) {
  const { messages, dates } = useReader();
  const { review: say } = messages.actions;
  return (
    <div className="review-held">
      <p>
        {review.judgement && (
          <strong className={`judgement judgement-${review.judgement}`}>
            {messages.followUps.judgement[review.judgement]}
          </strong>
        )}{" "}
        {say.heldBy(dates.day(review.heldOn!), review.heldBy ?? "")}
      </p>
      {review.summary && (
        <p className="lines">
          <Text of={review.summary} />
        </p>
      )}
    </div>
  );
}

function Lines({ lines, isOpen }: { lines: readonly SheetLine[]; isOpen: boolean }) {
  const { messages, dates } = useReader();
  const { review: say } = messages.actions;
  return (
    <ol className="sheet-lines">
      {lines.map((line) => (
        <li key={line.id} className={line.action ? "sheet-action" : "sheet-outcome"}>
          <div>
            {line.outcome && <OutcomeLine outcome={line.outcome} hasVisit={false} />}
            {line.action && <ActionLine action={line.action} hasVisit={false} hasOutcome={false} />}
            {line.lastWord && (
              <p className="last-word">
                <span className="quiet">{say.lastWord(dates.day(line.lastWord.on))}</span>{" "}
                <Text of={line.lastWord.text} />
              </p>
            )}
          </div>
          <div>{isOpen ? <Judging line={line} /> : <Found line={line} />}</div>
        </li>
      ))}
    </ol>
  );
}

function Found({ line: { found } }: { line: SheetLine }) {
  const { messages } = useReader();
  if (!found) return null;
  return (
    <>
      <p className={`judgement judgement-${found.judgement}`}>
        {messages.followUps.judgement[found.judgement]}
      </p>
      {found.note && (
        <p className="lines">
          <Text of={found.note} />
        </p>
      )}
    </>
  );
}

/** The judgement and a note beside a line; on paper, boxes to tick. */
function Judging({ line }: { line: SheetLine }) {
  const { messages, language } = useReader();
  const { judgement } = messages.followUps;
  const about = (line.outcome ?? line.action)?.title.text ?? "";
  const label = (path: string) => fieldLabel(messages, "review", path);
  return (
    <div className="judging">
      <PlainField name={judgementName(line.id)} label={label("findings.judgement")}>
        {(input, typed) => (
          <ChoiceOf
            {...input}
            aria-label={messages.labelled(label("findings.judgement"), about)}
            typed={typed}
            of={judgements.map((value) => ({ value, label: judgement[value] }))}
            isOpen
          />
        )}
      </PlainField>
      <p className="paper-only" aria-hidden="true">
        {judgements.map((word) => (
          <span key={word}>☐ {judgement[word]}</span>
        ))}
      </p>
      <PlainField name={noteName(line.id)} label={label("findings.note")}>
        {(input, typed) => (
          <textarea
            {...input}
            aria-label={messages.labelled(label("findings.note"), about)}
            rows={2}
            defaultValue={typed}
            lang={htmlLanguage(language)}
          />
        )}
      </PlainField>
    </div>
  );
}

/** The judgement of the whole, who gave it and when. */
function Overall() {
  const { messages, language } = useReader();
  const { review: say } = messages.actions;
  const label = (path: string) => fieldLabel(messages, "review", path);
  return (
    <fieldset className="act-form overall">
      <legend>{say.overall}</legend>
      <PlainField name="judgement" label={label("judgement")}>
        {(input, typed) => (
          <ChoiceOf
            {...input}
            typed={typed}
            of={judgements.map((value) => ({ value, label: messages.followUps.judgement[value] }))}
            isOpen
          />
        )}
      </PlainField>
      <PlainField name="heldOn" label={label("heldOn")} hint={fieldHint(messages, "review", "heldOn")}>
        {(input, typed) => <input {...input} defaultValue={typed} className="short" autoComplete="off" />}
      </PlainField>
      <PlainField name="heldBy" label={label("heldBy")}>
        {(input, typed) => <input {...input} defaultValue={typed} autoComplete="off" />}
      </PlainField>
      <PlainField name="summary" label={label("summary")} className="field-wide" isOptional>
        {(input, typed) => (
          <textarea {...input} rows={3} defaultValue={typed} lang={htmlLanguage(language)} />
        )}
      </PlainField>
    </fieldset>
  );
}

/** The next review as it is proposed, arranged by one act. */
function Next({ sheet, next }: { sheet: ReviewSheet; next: NonNullable<ReviewSheet["next"]> }) {
  const { messages, dates } = useReader();
  const { review: say } = messages.actions;
  return (
    <section aria-labelledby="next" className="no-print">
      <h2 id="next">{fieldLabel(messages, "review", "nextOn")}</h2>
      {next.isArranged ? (
        <p>{say.arranged(dates.day(next.on))}</p>
      ) : (
        <FormProvider view={next.form}>
          <form
            method="post"
            action={`/follow-ups/reviews/${sheet.review.id}?act=next`}
            noValidate
            className="act-form"
          >
            <input type="hidden" name="id" value={next.form.id} />
            <PlainField name="nextOn" label={say.proposed}>
              {(input, typed) => (
                <input {...input} defaultValue={typed} className="short" autoComplete="off" />
              )}
            </PlainField>
            <button type="submit" className="button">
              {say.arrange}
            </button>
          </form>
        </FormProvider>
      )}
    </section>
  );
}
