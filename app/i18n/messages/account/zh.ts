import type { account as english } from "#app/i18n/messages/account/en.ts";

export const account: typeof english = {
  menu: { signIn: "登录", signOut: "退出登录" },
  errorTitle: (title) => `错误：${title}`,
  thereIsAProblem: "填写有误",
  waitSeconds: (seconds) => `尝试次数过多。请在${seconds}秒后重试。`,
  waitMinutes: (minutes) => `尝试次数过多。请在${minutes}分钟后重试。`,
  issue: {
    "form.unclear": "请检查此项后重新提交",
    "email.missing": "请输入电子邮箱地址",
    "password.missing": "请输入密码",
    "signIn.wrong": "电子邮箱地址或密码不正确。请核对后重试。",
  },
  firstAccount: "系统中尚无账户。请在运行Dragoman的服务器上创建第一个账户：",
  signIn: {
    title: "登录",
    email: "电子邮箱",
    password: "密码",
    submit: "登录",
    forgotten: "如忘记密码，请联系本单位管理员重新发送邀请。",
  },
};
