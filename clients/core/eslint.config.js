import { strict } from "../../eslint.base.js";

export default strict(import.meta.dirname);
