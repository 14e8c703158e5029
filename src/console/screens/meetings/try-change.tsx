// A change tried out before anybody proposes it: what the checker says, and the rows as they would read. Nothing is kept.
import { Button } from 'antd'
import { useState } from 'react'
import { useTryChange } from '../../api/meetings.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { RowDifferences } from './row-differences.js'

const KINDS = ['move', 'add', 'close', 'condition', 'revoke'] as const
type Kind = (typeof KINDS)[number]
const TEXTS: Readonly<Record<Kind, readonly ('condition' | 'class' | 'subclass' | 'subjects' | 'strong')[]>> = {
  move: [],
  add: ['class', 'subclass', 'subjects', 'strong', 'condition'],
  close: [],
  condition: ['condition'],
  revoke: [],
}

export function TryChange() {
  const { say, of } = useSpeech()
  const { book } = useLabels()
  const tried = useTryChange()
  const [kind, setKind] = useState<Kind>('move')
  const send = (form: FormData): void => {
    const filled = [...form.entries()].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
    )
    tried.mutate({ ...Object.fromEntries(filled), kind } as Parameters<typeof tried.mutate>[0])
  }
  const places = kind === 'move' || kind === 'add'
  return (
    <section className="panel" aria-labelledby="try-title">
      <h2 id="try-title">{say('changes.try')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send(new FormData(event.currentTarget))
        }}
      >
        <label>
          {say('changes.kind')}
          <select value={kind} onChange={({ target }) => setKind(target.value as Kind)}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {say(`changes.kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('changes.row')}
          <input name="row" required maxLength={40} size={8} />
        </label>
        <label>
          {say('changes.day')}
          <input name="from" type="date" required />
        </label>
        {places ? (
          <>
            <label>
              {say('changes.accepts')}
              <select name="accepts">
                <option value="" />
                <option value="12345">12345</option>
                <option value="110">110</option>
              </select>
            </label>
            <label>
              {say('changes.unit')}
              <select name="unit">
                <option value="" />
                {book.units.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {of(name)}
                  </option>
                ))}
              </select>
            </label>
          </>
        ) : null}
        {TEXTS[kind].map((name) => (
          <label key={name}>
            {say(`changes.${name}`)}
            <input name={name} maxLength={400} />
          </label>
        ))}
        <Button type="primary" htmlType="submit" loading={tried.isPending}>
          {say('changes.tryIt')}
        </Button>
      </form>
      <ErrorNote error={tried.error} />
      {tried.data ? (
        <div role="status" data-testid="tried">
          {tried.data.findings.length === 0 ? (
            <p>{say('changes.sound')}</p>
          ) : (
            <>
              <p>
                <b>{say('changes.unsound')}</b>
              </p>
              <ul>
                {tried.data.findings.map(({ what, mend }) => (
                  <li key={what.zh}>
                    {of(what)} <span className="quiet">{of(mend)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <RowDifferences rows={tried.data.rows} />
        </div>
      ) : null}
    </section>
  )
}
