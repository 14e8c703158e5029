// What a register publishes: only what its paper lets everybody see, row by row.
import { useOpenRecords } from '../../api/open.js'
import type { PublicRegister } from '../../api/register-shapes.js'
import { isEmpty, valueInWords } from '../../records/value-words.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { PlainError } from '../progress/plain.js'
import { usePlainNames } from './plain-names.js'

export function Published({ register }: { readonly register: PublicRegister }) {
  const { say, of, language } = useSpeech()
  const names = usePlainNames()
  const records = useOpenRecords(register.id, true)
  const items = (records.data?.pages ?? []).flatMap((page) => page.items)
  const total = records.data?.pages[0]?.total ?? 0
  return (
    <section className="card" aria-labelledby="published-title">
      <h2 id="published-title">
        {say('open.published')} <small>{say('common.total', { n: total })}</small>
      </h2>
      <PlainError error={records.error} />
      {records.data && items.length === 0 ? <p className="hint">{say('open.nothing')}</p> : null}
      <ul className="published" data-testid="published">
        {items.map((item) => (
          <li key={item.number}>
            <p>
              <b className="mono">{item.number}</b> <span className="due calm">{of(item.state)}</span>{' '}
              <small>{momentInWords(item.openedAt, language)}</small>
            </p>
            <dl>
              {register.fields
                .filter(({ id, type }) => type !== 'link' && !isEmpty(item.fields[id]))
                .map((field) => (
                  <div key={field.id}>
                    <dt>{of(field.name)}</dt>
                    <dd>{valueInWords(field, item.fields[field.id], names)}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
      {records.hasNextPage ? (
        <button type="button" disabled={records.isFetchingNextPage} onClick={() => void records.fetchNextPage()}>
          {say('common.loadMore')}
        </button>
      ) : null}
    </section>
  )
}
