import { flatRoutes } from "@remix-run/fs-routes";

/** One folder per URL: `visits.$slug._index/route.tsx` answers `/visits/:slug`. */
export default flatRoutes();
