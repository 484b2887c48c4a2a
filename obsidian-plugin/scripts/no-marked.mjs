export const marked = {};
export class Marked {}
