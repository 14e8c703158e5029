// Open to everybody: forms to fill in, what is published, and how far an entry has come. Plain, without a login.
import './open.css'
import { useHere } from '../../route.js'
import { useSpeech } from '../../words/speak.js'
import { Frame } from '../progress/frame.js'
import { OpenList } from './open-list.js'
import { OpenRegister } from './open-register.js'

export default function Pages() {
  const { say } = useSpeech()
  const { path } = useHere()
  const id = /^\/open\/([^/]+)$/.exec(path)?.[1]
  return (
    <Frame title={say('open.title')}>{id ? <OpenRegister key={id} id={decodeURIComponent(id)} /> : <OpenList />}</Frame>
  )
}
