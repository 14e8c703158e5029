// What the application's role may do with each table. What is append-only in the design is append-only in the database:
// not even a broken or captured program can rewrite what happened.

export const GRANTS: Readonly<Record<string, string>> = {
  actions: 'select, insert',
  inbox: 'select, insert',
  audit: 'select, insert',
  commands: 'select, insert',
  quarantine: 'select, insert',
  models: 'select, insert',
  model_lessons: 'select, insert',
  model_switches: 'select, insert',
  printed_instruments: 'select, insert',
  printed_parts: 'select, insert',
  gazette_issues: 'select, insert, update',
  case_files: 'select, insert, update',
  case_words: 'select, insert, update',
  case_likeness: 'select, insert, update',
  legs: 'select, insert, update',
  outbox: 'select, insert, update',
  peers: 'select, insert, update',
  accounts: 'select, insert, update',
  reconciliations: 'select, insert, update',
  timers: 'select, insert, update, delete',
  early_messages: 'select, insert, delete',
  sessions: 'select, insert, update, delete',
  schema_migrations: 'select',
}
