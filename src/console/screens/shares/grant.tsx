// One grant in use: look up by matter, town, day or number; view one file; trace it; take a batch. Nothing is asked of the node until
// somebody presses a key, since every look is on record.
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import '../registers/registers.css'
import './shares.css'
import { type ShareView, useSharedFiles, type Wish } from '../../api/shares.js'
import { go } from '../../route.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { LabelledInput } from '../../shell/labelled-input.js'
import { useSpeech } from '../../words/speak.js'
import { Batch } from './batch.js'
import { FileSheet } from './file-sheet.js'
import { GrantFacts } from './grant-facts.js'

const EMPTY = { matter: '', town: '', from: '', to: '', number: '' }

export function Grant({ share }: { readonly share: ShareView }) {
  const { say, of } = useSpeech()
  const { book } = useLabels()
  const [typed, setTyped] = useState(EMPTY)
  const [wish, setWish] = useState<Wish | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const files = useSharedFiles(share.number, wish)
  const rows = (files.data?.pages ?? []).flatMap(({ items }) => items)
  const total = files.data?.pages[0]?.total ?? 0
  const columns = share.fields.filter(({ id }) => id !== 'text' && id !== 'result')
  const may = (use: ShareView['uses'][number]): boolean => share.uses.includes(use)
  const look = (event: FormEvent): void => {
    event.preventDefault()
    setOpened(null)
    setWish(Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== '')))
  }
  const field = (id: keyof typeof EMPTY, label: string, type: 'text' | 'date' = 'text') => (
    <LabelledInput
      label={label}
      type={type}
      value={typed[id]}
      onChange={(value) => setTyped({ ...typed, [id]: value.trim() })}
    />
  )
  return (
    <div className="shares" data-testid="grant">
      <header className="panel register-head">
        <div>
          <p className="quiet trail">
            <a
              href="/shares"
              onClick={(event) => {
                event.preventDefault()
                go('/shares')
              }}
            >
              {say('shares.back')}
            </a>{' '}
            › <span className="mono">{share.number}</span>
          </p>
          <h1>{share.purpose}</h1>
          <p className="quiet">{share.onward}</p>
          <GrantFacts share={share} />
        </div>
      </header>
      {may('look_up') ? (
        <section className="panel" aria-labelledby="look-title">
          <header>
            <h2 id="look-title">{say('shares.lookUp')}</h2>
            <output className="quiet">{files.data ? say('shares.found', { n: total }) : ''}</output>
          </header>
          <form className="wish" onSubmit={look}>
            {field('number', say('shares.number'))}
            {field('matter', say('shares.matter'))}
            <label>
              {say('shares.town')}
              <select value={typed.town} onChange={(event) => setTyped({ ...typed, town: event.target.value })}>
                <option value="">{say('shares.noLimit')}</option>
                {book.towns.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {of(name)}
                  </option>
                ))}
              </select>
            </label>
            {field('from', say('shares.from_day'), 'date')}
            {field('to', say('shares.to_day'), 'date')}
            <Button type="primary" htmlType="submit" loading={files.isFetching} data-testid="look-up">
              {say('shares.lookUp')}
            </Button>
          </form>
          <ErrorNote error={files.error} retry={() => void files.refetch()} />
          {files.data && rows.length === 0 ? <p className="quiet nothing">{say('shares.nothing')}</p> : null}
          {rows.length > 0 ? (
            <div className="scrolled">
              <table className="record-table" data-testid="shared-rows">
                <thead>
                  <tr>
                    {columns.map(({ id, name }) => (
                      <th scope="col" key={id}>
                        {of(name)}
                      </th>
                    ))}
                    <th scope="col">{say('shares.use')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, at) => (
                    <tr key={row.number ?? at}>
                      {columns.map(({ id }) => (
                        <td key={id}>{row[id] ?? ''}</td>
                      ))}
                      <td>
                        {row.number && (may('view') || may('trace')) ? (
                          <Button size="small" onClick={() => setOpened(row.number ?? null)}>
                            {say(may('view') ? 'shares.view' : 'shares.trace')}
                          </Button>
                        ) : null}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ) : null}
          {files.hasNextPage ? (
            <Button block loading={files.isFetchingNextPage} onClick={() => void files.fetchNextPage()}>
              {say('common.loadMore')}
            </Button>
          ) : null}
        </section>
      ) : null}
      {opened ? <FileSheet key={opened} share={share} number={opened} /> : null}
      {may('batch') ? <Batch share={share} wish={wish ?? {}} /> : null}
    </div>
  )
}
