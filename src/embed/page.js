// The demo page's script. It uses the widget as any page may: by attributes, custom properties and events.

import css from '../../styles/tokens.css'
import { configurator } from './configurator/index.js'

configurator(css)
