/** The pages as Remix built them; the bundler puts build/server/index.js in this place. */
declare module "virtual:office-pages";
