import { adoptStyle } from '../styles/adopt-style.ts';
import EMOJI_STYLE from '../styles/emoji.css' with { type: 'text' };

adoptStyle(EMOJI_STYLE);
