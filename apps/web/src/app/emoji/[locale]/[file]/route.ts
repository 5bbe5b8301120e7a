import { EMOJI_FILES, emojiData } from '@rejoin/ui/emoji-data';
import { NextResponse } from 'next/server';

type Address = { readonly locale: string; readonly file: string };

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams(): Address[] {
  return EMOJI_FILES.map((file) => ({ locale: 'en', file }));
}

/** The emoji and their names for the picker, from our own origin. */
export async function GET(_: Request, { params }: { params: Promise<Address> }) {
  const { locale, file } = await params;
  const data = await emojiData(locale, file);
  return data === null ? new NextResponse(null, { status: 404 }) : NextResponse.json(data);
}
