package dev.tessera.runtime.json;

/** What a JSON text is made of. */
enum Token {
  START_OBJECT,
  END_OBJECT,
  START_ARRAY,
  END_ARRAY,
  NAME,
  STRING,
  NUMBER,
  TRUE,
  FALSE,
  NULL
}
