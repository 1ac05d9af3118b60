import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, line, param, text, uri } from "#app/calendar/lines.ts";
import { asRead, physicalLines, readLine, tidyText, wildText } from "#test/calendar/read-back.ts";

test("the marks of iCalendar in a text are escaped once", () => {
  expect(text("Приём; обед, 午餐\\ужин: в 12:00")).toBe("Приём\\; обед\\, 午餐\\\\ужин: в 12:00");
  expect(text("\\n")).toBe("\\\\n");
});

test("every kind of line end is one line end", () => {
  expect(text("a\r\nb\rc\nd\n\re")).toBe("a\\nb\\nc\\nd\\n\\ne");
});

test("controls and separators become spaces, the byte order mark goes, half a character is marked", () => {
  expect(text("\uFEFFa\0b\tc\x7fd\x85e\u2028f\u2029g")).toBe("a b c d e f g");
  expect(text("\ud83d и \udeeb, а 🛫 цел")).toBe("\uFFFD и \uFFFD\\, а 🛫 цел");
});

test("another parser reads the text that was written", () => {
  fc.assert(
    fc.property(tidyText, (value) => {
      expect(readLine(line("SUMMARY", text(value))).getFirstValue()).toBe(value);
    }),
    { numRuns: 1000 },
  );
});

test("another parser reads a wild text without what is forbidden, on lines that hold", () => {
  fc.assert(
    fc.property(wildText, (value) => {
      const written = line("DESCRIPTION", text(value), { LANGUAGE: "ru" });
      physicalLines(written);
      expect(readLine(written).getFirstValue()).toBe(asRead(value));
    }),
    { numRuns: 1000 },
  );
});

test("a parameter is quoted only where it needs it, and never has a backslash of ours", () => {
  expect(param("Дом приёмов")).toBe("Дом приёмов");
  expect(param("Зал 3; этаж 2")).toBe('"Зал 3; этаж 2"');
  expect(param("10:00")).toBe('"10:00"');
  expect(param("Москва, Россия")).toBe('"Москва, Россия"');
  expect(param('"Пекин"\r\n^ 2')).toBe("^'Пекин^'^n^^ 2");
});

test("another parser reads the parameters that were written", () => {
  // A backslash means itself in a parameter, but ical.js takes it for an escape, as in TEXT.
  const withoutBackslash = (text: string) => text.replaceAll("\\", "/");
  fc.assert(
    fc.property(tidyText.map(withoutBackslash), wildText.map(withoutBackslash), (title, address) => {
      const written = line("X-PLACE", "geo:1,2", { "X-ADDRESS": address, "X-TITLE": title });
      physicalLines(written);
      const read = readLine(written);
      expect(read.getParameter("x-title")).toBe(title);
      expect(read.getParameter("x-address")).toBe(asRead(address));
      expect(read.getFirstValue()).toBe("geo:1,2");
    }),
    { numRuns: 1000 },
  );
});

test("a property carries its parameters in order and ends in CRLF", () => {
  expect(line("DTSTART", "20190618T100000", { TZID: "Europe/Moscow" })).toBe(
    "DTSTART;TZID=Europe/Moscow:20190618T100000\r\n",
  );
  expect(line("X", "1", { A: "a", B: "b,c" })).toBe('X;A=a;B="b,c":1\r\n');
  expect(line("COLOR", "")).toBe("COLOR:\r\n");
});

test("a value that would start a line of its own is refused", () => {
  for (const value of ["x\r\nBEGIN:VALARM", "x\ny", "x\ry", "x\0", "x\x85y"]) {
    expect(() => line("UID", value)).toThrow(RangeError);
  }
});

test("a line of 75 octets stays whole, one octet more is folded", () => {
  expect(fold("a".repeat(75))).toBe("a".repeat(75));
  expect(fold("a".repeat(76))).toBe(`${"a".repeat(75)}\r\n a`);
  expect(fold("a".repeat(75 + 74 + 1))).toBe(`${"a".repeat(75)}\r\n ${"a".repeat(74)}\r\n a`);
  expect(fold(`${"a".repeat(73)}Ж`)).toBe(`${"a".repeat(73)}Ж`);
  expect(fold(`${"a".repeat(74)}Ж`)).toBe(`${"a".repeat(74)}\r\n Ж`);
  expect(fold(`${"a".repeat(73)}北`)).toBe(`${"a".repeat(73)}\r\n 北`);
  expect(fold(`${"a".repeat(72)}🛫`)).toBe(`${"a".repeat(72)}\r\n 🛫`);
  expect(fold("北".repeat(26))).toBe(`${"北".repeat(25)}\r\n 北`);
});

test("folding adds nothing but folds, fills its lines, and splits no character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400, size: "max" }), (grapheme) => {
      const value = asRead(grapheme).replaceAll("\n", " ");
      const lines = physicalLines(`${fold(value)}\r\n`);
      expect(lines.map((each, n) => (n === 0 ? each : each.slice(1))).join("")).toBe(value);
      expect(lines.slice(1).every((each) => each.startsWith(" "))).toBe(true);
      expect(lines.slice(0, -1).every((each) => Buffer.byteLength(each) >= 72)).toBe(true);
    }),
  );
});

test("an address becomes ASCII without spaces", () => {
  expect(uri("https://визит.example/visits/пекин 2019?q=北京&x=a,b;c#день 2")).toBe(
    "https://xn--b1akcb4c.example/visits/%D0%BF%D0%B5%D0%BA%D0%B8%D0%BD%202019" +
      "?q=%E5%8C%97%E4%BA%AC&x=a,b;c#%D0%B4%D0%B5%D0%BD%D1%8C%202",
  );
  expect(uri("http://[::1]:3000/v_1/%D0%B0?{a|b}^`\"'")).toBe(
    "http://[::1]:3000/v_1/%D0%B0?%7Ba%7Cb%7D%5E%60%22%27",
  );
  expect(uri("geo:55.751244,37.618423")).toBe("geo:55.751244,37.618423");
});

test("an address that is ASCII already is left alone", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const once = uri(address);
      expect(once).toMatch(/^[!-~]+$/);
      expect(uri(once)).toBe(once);
    }),
  );
});

test("an address cannot carry a line of its own", () => {
  const written = uri("https://x.example/a\r\nBEGIN:VALARM\r\n?b\rc=\u2028\0x");
  expect(written).toBe("https://x.example/aBEGIN:VALARM?bc=%E2%80%A8%00x");
});

test("only web and map addresses are addresses", () => {
  const others = ["javascript:alert(1)", "file:///etc/passwd", "mailto:a@x.example", "data:text/html,x"];
  const broken = [
    "",
    "visits/1",
    "//x.example",
    "http://",
    "https://a b/",
    "geo:1e-7,2",
    "geo:1",
    "geo:1,2\r\nX:1",
  ];
  for (const value of [...others, ...broken]) expect(() => uri(value)).toThrow(RangeError);
});
