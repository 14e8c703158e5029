// What is published of the work: one extract a month, with its dictionary and digest.
import { useOpenData } from '../../api/reports.js'
import { useSpeech } from '../../words/speak.js'

export function OpenData() {
  const { say } = useSpeech()
  const data = useOpenData()
  const items = data.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="card" aria-labelledby="open-data-title">
      <h2 id="open-data-title">{say('open.data')}</h2>
      <p className="hint">{say('open.data.note', { licence: data.data?.licence ?? '' })}</p>
      <ul className="open-list">
        {items.map(({ id, month, files, version }) => (
          <li key={id}>
            <b>{month}</b> {version > 1 ? say('reports.version', { n: version }) : null}
            {files.map(({ form, digest }) => (
              <span key={form}>
                {' '}
                <a href={`/api/public/open-data/${id}?form=${form}`} download title={`SHA-256 ${digest}`}>
                  {form === 'dictionary' ? say('open.data.dictionary') : form.toUpperCase()}
                </a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
