import type { account as english } from "#app/i18n/messages/account/en.ts";
import { plural } from "#app/i18n/plural.ts";

export const account: typeof english = {
  menu: { signIn: "Войти", signOut: "Выйти" },
  errorTitle: (title) => `Ошибка: ${title}`,
  thereIsAProblem: "Исправьте ошибки",
  waitSeconds: (seconds) =>
    plural("ru", seconds, {
      one: `Слишком много попыток. Повторите попытку через ${seconds} секунду.`,
      few: `Слишком много попыток. Повторите попытку через ${seconds} секунды.`,
      many: `Слишком много попыток. Повторите попытку через ${seconds} секунд.`,
      other: `Слишком много попыток. Повторите попытку через ${seconds} секунды.`,
    }),
  waitMinutes: (minutes) =>
    plural("ru", minutes, {
      one: `Слишком много попыток. Повторите попытку через ${minutes} минуту.`,
      few: `Слишком много попыток. Повторите попытку через ${minutes} минуты.`,
      many: `Слишком много попыток. Повторите попытку через ${minutes} минут.`,
      other: `Слишком много попыток. Повторите попытку через ${minutes} минуты.`,
    }),
  issue: {
    "form.unclear": "Проверьте это поле и отправьте форму ещё раз",
    "email.missing": "Укажите адрес электронной почты",
    "password.missing": "Введите пароль",
    "signIn.wrong": "Неверный адрес электронной почты или пароль. Проверьте их и повторите попытку.",
  },
  firstAccount:
    "В системе пока нет ни одной учётной записи. Создайте первую на сервере, где работает Dragoman:",
  signIn: {
    title: "Вход",
    email: "Электронная почта",
    password: "Пароль",
    submit: "Войти",
    forgotten: "Если вы забыли пароль, попросите администратора вашего ведомства выслать новое приглашение.",
  },
};
