// Load generator: the accept path's own statement straight against PostgreSQL, one connection per client, values made beforehand.
import pg from 'pg'
import { createCaseDesk } from '../../src/cases/create-desk.js'
import { createTriage } from '../../src/cases/triage.js'
import { loadBook } from '../../src/instruments/load-book.js'
import { linkageInstrument } from '../../src/start/node/linkage-instrument.js'
import { bareOpen, prepareBareOpenings } from '../../src/store/write/bare-open.js'
import { instant } from '../../src/terms/time.js'
import { CONTACT } from './request.js'
import { type BareLoad, drive, serveLoad } from './run-load.js'

serveLoad<BareLoad>(async ({ databaseUrl, packs, clients, count }) => {
  const statements = await prepare(packs, count)
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: databaseUrl })
      await client.connect()
      return client
    }),
  )
  // Each connection's first use plans the statement; that is not what is measured.
  for (const connection of connections) await bareOpen(connection, statements.pop() as pg.QueryConfig)
  const result = await drive(clients, count, (client) =>
    bareOpen(connections[client] as pg.Client, statements.pop() as pg.QueryConfig),
  )
  await Promise.all(connections.map((connection) => connection.end()))
  return result
})

/** The rows of a real outcome of the very contact that the HTTP side sends. */
async function prepare(packs: string, count: number): Promise<pg.QueryConfig[]> {
  const book = await loadBook(packs)
  const triage = createTriage(book, linkageInstrument(book))
  const desk = createCaseDesk({
    platform: '12345',
    book,
    instrument: linkageInstrument(book),
    triage,
    random: (below) => Math.floor(Math.random() * below),
  })
  const outcome = desk.open(
    {
      command: { kind: 'receive_contact', ...CONTACT },
      by: { platform: '12345', account: 'seat', role: 'agent', unit: null },
      key: 'bench-bare-shape',
    },
    instant(Date.now()),
  )
  if (!outcome.ok) throw new Error(`The bench contact was refused: ${outcome.refusal.code}`)
  if (outcome.value.messages.length === 0)
    throw new Error('The bench contact leads to no message; choose another text.')
  const openings = prepareBareOpenings(`${book.place.id}/12345`, outcome.value)
  return Array.from({ length: count + 64 }, () => openings.next())
}
