import { expect, test } from "vitest";
import { telAddress } from "#app/domain/planning/tel-address.ts";

test.each([
  ["+86 10 6512 3456", "tel:+861065123456"],
  ["8 (495) 123-45-67", "tel:84951234567"],
  ["+49 (0)761 201-0", "tel:+497612010"],
  ["(0761) 201", "tel:0761201"],
  ["+7 495 123-45-67 доб. 12", "tel:+74951234567;ext=12"],
  ["010-6512 3456 转 8", "tel:01065123456;ext=8"],
])("%s is dialled as %s", (printed, dialled) => {
  expect(telAddress(printed)).toBe(dialled);
});
