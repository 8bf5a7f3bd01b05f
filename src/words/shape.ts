/** The same tree of words with any texts: what a second language must have, no more and no less. */
export type Shape<Words> = {
  readonly [Name in keyof Words]: Words[Name] extends string ? string : Shape<Words[Name]>;
};
