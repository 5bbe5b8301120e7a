/**
 * Endings that are always refused, whatever is in the file: what a computer runs, installs or opens as a page when it is
 * double-clicked. Our list; the guest API names only some of them (section 5).
 */
export const BLOCKED_EXTENSIONS: readonly string[] = [
  // Windows programs, installers and libraries
  ...['.app', '.appx', '.appxbundle', '.application', '.appref-ms', '.com', '.cpl', '.dll', '.drv', '.exe', '.gadget'],
  ...['.msi', '.msix', '.msixbundle', '.msp', '.mst', '.msu', '.ocx', '.pif', '.scr', '.sys', '.xbap', '.xll'],
  // Scripts
  ...['.bash', '.bat', '.cmd', '.csh', '.hta', '.js', '.jse', '.ksh', '.mjs', '.php', '.pl', '.ps1', '.ps1xml', '.ps2'],
  ...['.ps2xml', '.psc1', '.psc2', '.psd1', '.psm1', '.py', '.pyc', '.pyo', '.pyw', '.pyz', '.rb', '.sct', '.sh'],
  ...['.shb', '.vb', '.vbe', '.vbp', '.vbs', '.ws', '.wsb', '.wsc', '.wsf', '.wsh', '.zsh'],
  // Shortcuts, settings and help that run commands
  ...[
    '.chm',
    '.cnt',
    '.desktop',
    '.grp',
    '.hlp',
    '.hpj',
    '.inf',
    '.ins',
    '.isp',
    '.its',
    '.job',
    '.library-ms',
    '.lnk',
  ],
  ...['.msc', '.msh', '.msh1', '.msh1xml', '.msh2', '.msh2xml', '.mshxml', '.osd', '.printerexport', '.reg', '.rgs'],
  ...['.scf', '.search-ms', '.settingcontent-ms', '.shs', '.theme', '.url', '.vsmacros', '.vsw', '.webloc', '.website'],
  // Databases, macros and add-ins of office programs
  ...[
    '.accda',
    '.accde',
    '.accdr',
    '.ade',
    '.adp',
    '.bas',
    '.cla',
    '.crt',
    '.der',
    '.diagcab',
    '.docm',
    '.dotm',
    '.fxp',
  ],
  ...['.mad', '.maf', '.mag', '.mam', '.maq', '.mar', '.mas', '.mat', '.mau', '.mav', '.maw', '.mcf', '.mda', '.mdb'],
  ...['.mde', '.mdt', '.mdw', '.mdz', '.one', '.onetoc', '.ops', '.pcd', '.plg', '.potm', '.ppam', '.ppsm', '.pptm'],
  ...['.prf', '.prg', '.pst', '.sldm', '.xlam', '.xlsb', '.xlsm', '.xltm', '.xnk'],
  // Programs, packages and disks of other systems
  ...['.apk', '.class', '.command', '.deb', '.dmg', '.elf', '.img', '.ipa', '.iso', '.jar', '.jnlp', '.ko'],
  ...['.pkg', '.rpm', '.run', '.so', '.swf', '.vhd', '.vhdx', '.war', '.wasm', '.xpi', '.crx'],
  // Pages and drawings that carry scripts
  ...['.htm', '.html', '.mht', '.mhtml', '.shtml', '.svg', '.svgz', '.xht', '.xhtml', '.xsl', '.xslt'],
];

const BLOCKED: ReadonlySet<string> = new Set(BLOCKED_EXTENSIONS);

/** `extension`: with its dot, in any case. */
export function isBlockedExtension(extension: string): boolean {
  return BLOCKED.has(extension.toLowerCase());
}
