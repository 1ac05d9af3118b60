import { admins, forAll, type Row, readOnly, signedIn } from "#test/http/routes-by-role/row.ts";

/** Signing in, settings, and the accounts. */
export function accounts(accountId: string): Row[] {
  return [
    {
      route: "routes/sign-in._index",
      path: "/sign-in",
      read: { ...forAll("/"), visitor: 200 },
      send: { ...forAll("/"), visitor: 422 },
      shows: {},
    },
    {
      route: "routes/sign-in.code",
      path: "/sign-in/code",
      read: forAll("/sign-in"),
      send: forAll("/sign-in"),
      shows: {},
    },
    {
      route: "routes/sign-out",
      path: "/sign-out",
      read: forAll("/"),
      send: forAll("/"),
      shows: {},
      endsSession: true,
    },
    {
      route: "routes/invitation.$token",
      path: "/invitation/none",
      read: forAll(404),
      send: forAll(422),
      shows: {},
    },
    {
      route: "routes/kept-forms",
      path: "/kept-forms",
      read: forAll(404),
      send: { ...forAll(422), visitor: 401 },
      shows: {},
    },
    {
      route: "routes/settings._index",
      path: "/settings",
      read: signedIn(200),
      send: signedIn(422),
      shows: {},
    },
    ...["confirm", "email", "password", "one-time-codes"].map(
      (page): Row => ({
        ...{
          route: `routes/settings.${page}`,
          path: `/settings/${page}`,
          read: signedIn(200),
          send: signedIn(422),
          shows: {},
        },
      }),
    ),
    {
      route: "routes/users._index",
      path: "/users",
      read: admins(200),
      send: readOnly,
      shows: { admins: [...everyName, "stranger"] },
    },
    { route: "routes/users.add", path: "/users/add", read: admins(200), send: admins(422), shows: {} },
    {
      route: "routes/users.$id",
      path: `/users/${accountId}`,
      read: admins(200),
      send: admins(422),
      shows: { admins: ["stranger"] },
    },
  ];
}

const everyName = ["name-of-viewer", "name-of-manager", "name-of-planner", "name-of-admin"];
