import type { VNode } from 'preact';

function lineIcon(path: string, className = 'icon'): () => VNode {
  return () => (
    <svg class={className} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** Follows the direction in which is read. */
const iconAlong = (path: string) => lineIcon(path, 'icon icon-along');

export const CloseIcon = lineIcon('M18 6 6 18M6 6l12 12');
export const SendIcon = lineIcon('M12 19V5M5.5 11.5 12 5l6.5 6.5');
export const AttachIcon = lineIcon(
  'm20 11.5-8 8a5 5 0 0 1-7-7l8.3-8.3a3.3 3.3 0 0 1 4.7 4.7L9.7 17.2a1.7 1.7 0 0 1-2.4-2.4L15 7.1',
);
export const SmileIcon = lineIcon(
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 14.2s1.2 1.8 3.5 1.8 3.5-1.8 3.5-1.8M9 9.4v.2M15 9.4v.2',
);
export const DownIcon = lineIcon('M12 5v14M5.5 12.5 12 19l6.5-6.5');
export const CheckIcon = lineIcon('m5 12.5 4.5 4.5L19 7.5');
export const ClockIcon = lineIcon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.5V12l3 2');
export const AlertIcon = lineIcon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.8v5M12 16.2v.1');
export const SpeechIcon = iconAlong(
  'M20.5 11.6a7.9 7.9 0 0 1-8.3 7.9 8.6 8.6 0 0 1-3.5-.8L4 20.2l1.5-4.4a7.6 7.6 0 0 1-1.3-4.2 8 8 0 0 1 8.1-7.8 8 8 0 0 1 8.2 7.8z',
);
export const BackIcon = iconAlong('m14.5 6-6 6 6 6');
export const ForwardIcon = iconAlong('m9.5 6 6 6-6 6');
export const LeaveIcon = iconAlong('M8 16 17 7M9.5 7H17v7.5');
export const CalendarIcon = lineIcon(
  'M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.5h16M8 3.5v4M16 3.5v4',
);
export const ListIcon = iconAlong('m3.5 7 1.5 1.5L8 5.5M3.5 16l1.5 1.5 3-3M12 7h8.5M12 16.5h8.5');
export const FormIcon = lineIcon('M4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3');
export const PhoneIcon = lineIcon(
  'M8 2.5h8a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5zM11 18.5h2',
);
export const FileIcon = lineIcon('M14 3.5H7a1 1 0 0 0-1 1v15a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1v-12zM14 3.5v4h4');
