// One report as it is printed: the same document from which the three files are made; every figure leads to its query.
import './reports.css'
import { Spin } from 'antd'
import { type ReportBlock, type ReportDocument, useReport } from '../../api/reports.js'
import { go } from '../../route.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { ReportChart } from './report-chart.js'
import { Files, Progress } from './reports.js'

type Piece = Extract<ReportBlock, { kind: 'paragraph' }>['pieces'][number]

export default function ReportPage({ id }: { readonly id: string }) {
  const { say } = useSpeech()
  const read = useReport(id)
  const report = read.data?.report
  const document = read.data?.document
  return (
    <section className="panel report-page">
      <p className="bar">
        <button type="button" className="cite" onClick={() => go('/reports')}>
          {say('reports.back')}
        </button>{' '}
        {report ? <Progress report={report} /> : null}{' '}
        {report ? <Files report={report} name={report.title ?? ''} /> : null}
      </p>
      <ErrorNote error={read.error} retry={() => void read.refetch()} />
      {document ? <Sheet document={document} /> : read.error || report ? null : <Spin />}
    </section>
  )
}

function Sheet({ document }: { readonly document: ReportDocument }) {
  const { say } = useSpeech()
  return (
    <article className="paper" lang="zh-CN">
      <p className="masthead">{document.masthead}</p>
      <p className="number">{document.number ?? `${document.signature.by}　${document.signature.day}`}</p>
      <h1>{document.title}</h1>
      {document.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed document does not change
        <Block key={index} block={block} document={document} />
      ))}
      <p className="signature">
        {document.signature.by}
        <br />
        {document.signature.day}
      </p>
      <details>
        <summary>{say('reports.figures')}</summary>
        <table>
          <tbody>
            {document.figures.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <Shown piece={{ figure: id }} document={document} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <footer>
        {document.colophon.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  )
}

function Block({ block, document }: { readonly block: ReportBlock; readonly document: ReportDocument }) {
  if (block.kind === 'heading') return <h2>{block.text}</h2>
  if (block.kind === 'chart') return <ReportChart chart={block} />
  if (block.kind === 'paragraph') {
    return (
      <p className="body">
        <Pieces pieces={block.pieces} document={document} />
      </p>
    )
  }
  return (
    <table>
      <caption>{block.title}</caption>
      <thead>
        <tr>
          {block.columns.map(({ name }) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed document does not change
          <tr key={index}>
            {row.map((piece, column) => (
              <td key={block.columns[column]?.name} className={block.columns[column]?.align}>
                <Shown piece={piece} document={document} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pieces({ pieces, document }: { readonly pieces: readonly Piece[]; readonly document: ReportDocument }) {
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a printed document does not change
    <Shown key={index} piece={piece} document={document} />
  ))
}

function Shown({ piece, document }: { readonly piece: Piece; readonly document: ReportDocument }) {
  if (typeof piece === 'string') return piece
  const figure = document.figures.find(({ id }) => id === piece.figure)
  if (figure === undefined) return '—'
  const { href, shown, name } = figure
  if (href === null) return shown
  return (
    <a
      href={href}
      title={name}
      onClick={(event) => {
        event.preventDefault()
        go(href)
      }}
    >
      {shown}
    </a>
  )
}
