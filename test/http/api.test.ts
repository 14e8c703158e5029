// The list of operations in the documentation is the list that the server answers.
import assert from 'node:assert/strict'
import test from 'node:test'
import { OPERATIONS } from '../../src/http/operations/index.js'
import { readSource } from '../support/source-files.js'

test('every operation stands in the documentation with its method, path, key and answers, and no other does', () => {
  const documented = readSource('docs/reference/api.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => ['GET', 'POST', 'DELETE'].includes(cells[1] ?? ''))
    .map((cells) => cells.slice(1, 7).join(' '))
  const real = OPERATIONS.map(({ method, path, id, keyed, answers, summary }) =>
    [
      method,
      `\`${path}\``,
      `\`${id}\``,
      keyed ? 'yes' : '',
      Object.keys(answers).join(', '),
      `${summary.zh} · ${summary.en}`,
    ].join(' '),
  )
  assert.deepEqual([...documented].sort(), [...real].sort())
})

test('no two operations share a method and a path, or an id', () => {
  const routes = OPERATIONS.map(({ method, path }) => `${method} ${path}`)
  assert.equal(new Set(routes).size, routes.length)
  assert.equal(new Set(OPERATIONS.map((one) => one.id)).size, OPERATIONS.length)
})
