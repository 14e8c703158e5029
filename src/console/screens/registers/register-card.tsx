// One register among many: its name, what it is for, and a bar of what is closed, open and late.
import type { RegisterLine } from '../../api/register-shapes.js'
import { go } from '../../route.js'
import { useSpeech } from '../../words/speak.js'

export function RegisterCard({ line }: { readonly line: RegisterLine }) {
  const { say, of } = useSpeech()
  const total = Object.values(line.states).reduce((sum, count) => sum + count, 0)
  const href = `/registers/${line.id}`
  return (
    <li>
      <a
        className={total === 0 ? 'card-link empty' : 'card-link'}
        href={href}
        data-register={line.id}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          go(href)
        }}
      >
        <b>{of(line.title)}</b>
        <small>{of(line.what)}</small>
        {total === 0 ? (
          <span className="counts">{say('register.none')}</span>
        ) : (
          <>
            <span className="counts">
              <span>
                {say('registers.total')} <b className="mono">{total}</b>
              </span>
              <span>
                {say('registers.open')} <b className="mono">{line.open}</b>
              </span>
              {line.overdue > 0 ? (
                <span className="due late">
                  {say('registers.late')} <b className="mono">{line.overdue}</b>
                </span>
              ) : null}
            </span>
            <Strip total={total} open={line.open} late={line.overdue} />
          </>
        )}
      </a>
    </li>
  )
}

/** The same three numbers as a picture; the words above say them too. */
function Strip({ total, open, late }: { readonly total: number; readonly open: number; readonly late: number }) {
  const share = (count: number): string => `${total === 0 ? 0 : (count / total) * 100}%`
  return (
    <span className="strip" aria-hidden="true">
      <i className="closed" style={{ width: share(total - open) }} />
      <i className="open" style={{ width: share(open - late) }} />
      <i className="late" style={{ width: share(late) }} />
    </span>
  )
}
