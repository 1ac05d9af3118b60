import { describe, expect, test } from "vitest";
import type { When } from "#app/domain/programme/when.ts";
import { languages } from "#app/domain/text/languages.ts";
import { countdownInWords } from "#app/i18n/countdown-in-words.ts";
import { homeTimeInWords } from "#app/i18n/home-time-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { zoneInWords } from "#app/i18n/zone-in-words.ts";

const MINUTE = 60_000;
const inAll = (ms: number) =>
  languages.map((one) => countdownInWords(ms, wordingIn(one)).replaceAll("\u00a0", " "));

test("a countdown says its two largest units and never rounds up", () => {
  expect(inAll(85 * MINUTE + 59_999)).toEqual(["in 1 h 25 min", "через 1 ч 25 мин", "1小时25分钟后"]);
  expect(inAll(60 * MINUTE)).toEqual(["in 1 h", "через 1 ч", "1小时后"]);
  expect(inAll((3 * 1440 + 4 * 60 + 59) * MINUTE)).toEqual(["in 3 d 4 h", "через 3 дн. 4 ч", "3天4小时后"]);
  expect(inAll(59_999)).toEqual(["about to begin", "начинается", "即将开始"]);
});

describe("the time at home", () => {
  const talks: When = {
    ...{ kind: "exact", starts: { wall: "2019-06-18T02:30", zone: "Asia/Shanghai" } },
    ends: { wall: "2019-06-18T06:00", zone: "Asia/Shanghai" },
  };
  const item = {
    ...{
      id: "talks",
      when: talks,
      startsAt: Date.parse("2019-06-17T18:30Z"),
      endsAt: Date.parse("2019-06-17T22:00Z"),
    },
  };

  test("names its offset, and its day where that is another one", () => {
    const said = languages.map((one) => homeTimeInWords(item, "Europe/Moscow", wordingIn(one)));
    expect(said).toEqual([
      "at home 21:30, 17 June – 01:00 (UTC+3)",
      "домашнее время 21:30, 17 июня – 01:00 (UTC+3)",
      "本国时间6月17日21:30至01:00（UTC+3）",
    ]);
  });

  test("is not said where it is the same, not chosen, or not a clock time", () => {
    const { en } = { en: wordingIn("en") };
    expect(homeTimeInWords(item, "Asia/Hong_Kong", en)).toBeNull();
    expect(homeTimeInWords(item, null, en)).toBeNull();
    const day = {
      ...item,
      when: { kind: "day" as const, firstDay: "2019-06-18", lastDay: "2019-06-18", zone: "Asia/Shanghai" },
    };
    expect(homeTimeInWords(day, "Europe/Moscow", en)).toBeNull();
  });
});

test("a zone is named as people know it", () => {
  const said = languages.map((one) => zoneInWords("Asia/Tokyo", 0, one));
  expect(said).toEqual(["Japan Standard Time · UTC+9", "Япония · UTC+9", "日本标准时间 · UTC+9"]);
  expect(languages.map((one) => zoneInWords("UTC", 0, one))).toEqual(["UTC", "UTC", "UTC"]);
});
