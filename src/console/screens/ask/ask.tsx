// What would my firm get, which body is in charge, until when? Questions that the published papers answer, for everybody.
import './ask.css'
import { useHere } from '../../route.js'
import { useSpeech } from '../../words/speak.js'
import { Frame } from '../progress/frame.js'
import { QuestionList } from './question-list.js'
import { QuestionPage } from './question-page.js'

export default function Ask() {
  const { say } = useSpeech()
  const { path } = useHere()
  const id = /^\/ask\/([^/]+)$/.exec(path)?.[1]
  return (
    <Frame title={say('ask.title')}>
      {id ? <QuestionPage key={id} id={decodeURIComponent(id)} /> : <QuestionList />}
    </Frame>
  )
}
