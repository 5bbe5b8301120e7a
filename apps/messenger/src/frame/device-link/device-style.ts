import { adoptStyle } from '../styles/adopt-style.ts';
import DEVICE_STYLE from '../styles/device.css' with { type: 'text' };

adoptStyle(DEVICE_STYLE);
