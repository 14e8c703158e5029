// The table of contents of the gazette: papers by series and number, with what of them is not printed.
import { usePaperContents } from '../../api/papers.js'
import { useSpeech } from '../../words/speak.js'
import { DayField, useAsked } from './day-field.js'
import { ErrorLine } from './error-line.js'
import { Link, paperAddress } from './link.js'
import { StatusTag } from './status-tag.js'

export function Contents() {
  const { say } = useSpeech()
  const asOf = useAsked('asOf')
  const contents = usePaperContents({ asOf })
  return (
    <>
      <h1>{say('papers.contents')}</h1>
      <div className="asking">
        <DayField />
      </div>
      <ErrorLine error={contents.error} />
      {contents.data?.sections.map(({ series, lines, gaps, againstDates }) => (
        <section key={series} className="card">
          <h2>{series || say('papers.noNumber')}</h2>
          <ol className="contents">
            {lines.map(({ paper, annexes, bodyMissing }) => (
              <li key={paper.key} data-key={paper.key}>
                <Link to={paperAddress(paper.key, asOf)}>{paper.key}</Link> <StatusTag status={paper.standing.status} />{' '}
                <span className="quiet">{paper.signedOn ?? say('papers.noDate')}</span>
                <p className="name">{paper.title === paper.key ? '' : paper.title}</p>
                {bodyMissing ? <p className="note">{say('papers.bodyMissing')}</p> : null}
                {annexes.map(({ title, printed }) => (
                  <p key={title} className={printed ? 'quiet' : 'note'}>
                    {say('papers.annexes')}：{title}
                    {printed ? '' : `（${say('papers.notPrinted')}）`}
                  </p>
                ))}
              </li>
            ))}
          </ol>
          {gaps.length > 0 ? <p className="note">{say('papers.gaps', { numbers: gaps.join('、') })}</p> : null}
          {againstDates.map(({ lower, higher }) => (
            <p key={`${lower} ${higher}`} className="note">
              {say('papers.againstDates', { lower, higher })}
            </p>
          ))}
        </section>
      ))}
    </>
  )
}
