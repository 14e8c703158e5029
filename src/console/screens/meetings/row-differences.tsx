// Rows before and after, member by member: struck out and new, told by words as well as by colour.
import type { RowDifference } from '../../api/meetings.js'
import type { Matter } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { useSpeech } from '../../words/speak.js'

const MEMBERS = ['accepts', 'class', 'subclass', 'subjects', 'requestTypes', 'conditions', 'urgency', 'unit'] as const
type Member = (typeof MEMBERS)[number]

export function RowDifferences({ rows }: { readonly rows: readonly RowDifference[] }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const shown = (matter: Matter | null, member: Member): string => {
    if (matter === null) return '—'
    if (member === 'conditions') return matter.conditions.map(({ value }) => value).join('；') || '—'
    if (member === 'unit') return matter.unit ? labels.unit(matter.unit) : '—'
    if (member === 'urgency') return say(`urgency.${matter.urgency}`)
    const value = matter[member]
    return typeof value === 'string' ? value || '—' : value.join('、') || '—'
  }
  if (rows.length === 0) return null
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('changes.row')}</th>
            <th scope="col">{say('changes.member')}</th>
            <th scope="col">{say('changes.before')}</th>
            <th scope="col">{say('changes.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ row, what, before, after, members }) => {
            const differ = MEMBERS.filter((member) => members.includes(member))
            const lines: readonly Member[] = what === 'closed' ? ['subclass'] : differ
            return lines.map((member, at) => (
              <tr key={`${row} ${member}`}>
                {at === 0 ? (
                  <th scope="rowgroup" rowSpan={lines.length}>
                    <span className="mono">{row}</span> {(after ?? before)?.subclass}
                    <div className="quiet">{say(`changes.${what}`)}</div>
                  </th>
                ) : null}
                <td>{say(`changes.member.${member}`)}</td>
                <td>{before ? <del>{shown(before, member)}</del> : '—'}</td>
                <td>{after ? <ins>{shown(after, member)}</ins> : '—'}</td>
              </tr>
            ))
          })}
        </tbody>
      </table>
    </div>
  )
}
