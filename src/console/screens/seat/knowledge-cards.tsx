// What may be answered on the line from the police knowledge base: the question and the words to say.
import { useLabels } from '../../shell/book.js'
import { useSpeech } from '../../words/speak.js'

export function KnowledgeCards({ cards }: { readonly cards: readonly string[] }) {
  const { say, of } = useSpeech()
  const { book } = useLabels()
  const found = book.knowledge.filter(({ id }) => cards.includes(id))
  if (found.length === 0) return null
  return (
    <div className="cards">
      <h3>{say('decision.cards')}</h3>
      {found.map((card) => (
        <article key={card.id}>
          <strong>{of(card.question)}</strong>
          <p>{of(card.answer)}</p>
          <small className="quiet">{say('decision.cardUntil', { day: card.validUntil })}</small>
        </article>
      ))}
    </div>
  )
}
