/**
 * Version of the content model. Raise it when a schema, a parser or a default changes meaning, so that nothing
 * computed from the earlier reading is ever reused. It is part of every cache key.
 */
export const MODEL_VERSION = 5;
