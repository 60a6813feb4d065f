/** Longest line of quoted-printable that is kept together; real ones have 76 signs. */
const LINE_LENGTH = 64 * 1024;
const LINE_FEED = 10;

/** Undoes a Content-Transfer-Encoding piece by piece (RFC 2045, 6). What does not add up is noted and never guessed at. */
export interface TransferDecoder {
  add(raw: Buffer): Buffer;
  /** Call it once, behind the last piece. */
  end(): Buffer;
  /** True when the encoding is unknown, or the bytes do not keep to it. */
  readonly damaged: boolean;
}

export function transferDecoder(encoding: string): TransferDecoder {
  if (encoding === 'base64') return new Base64Decoder();
  if (encoding === 'quoted-printable') return new QuotedPrintableDecoder();
  return new Untouched(!['', '7bit', '8bit', 'binary'].includes(encoding));
}

class Untouched implements TransferDecoder {
  constructor(readonly damaged: boolean) {}

  add(raw: Buffer): Buffer {
    return raw;
  }

  end(): Buffer {
    return Buffer.alloc(0);
  }
}

/** Signs that do not belong there, a filling in the middle and groups that are not full are damage: something was lost or put in between. */
class Base64Decoder implements TransferDecoder {
  damaged = false;
  private rest = '';
  private ended = false;

  add(raw: Buffer): Buffer {
    const signs = raw.toString('latin1').replace(/[\r\n\t ]+/g, '');
    if (signs === '') return Buffer.alloc(0);
    if (this.ended || !/^[A-Za-z0-9+/=]*$/.test(signs)) this.damaged = true;
    const all = this.rest + signs;
    const whole = all.length - (all.length % 4);
    this.rest = all.slice(whole);
    const filling = all.slice(0, whole).indexOf('=');
    if (filling >= 0) {
      this.ended = true;
      // Only at the end of the last group, one or two signs of it.
      if (!/^==?$/.test(all.slice(filling, whole))) this.damaged = true;
    }
    return Buffer.from(all.slice(0, whole), 'base64');
  }

  end(): Buffer {
    if (this.rest !== '') this.damaged = true;
    return Buffer.from(this.rest, 'base64');
  }
}

class QuotedPrintableDecoder implements TransferDecoder {
  damaged = false;
  private rest = Buffer.alloc(0);

  add(raw: Buffer): Buffer {
    const all = Buffer.concat([this.rest, raw]);
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = all.indexOf(LINE_FEED); end >= 0; end = all.indexOf(LINE_FEED, start)) {
      lines.push(this.line(all.toString('latin1', start, end + 1)));
      start = end + 1;
    }
    this.rest = all.subarray(start);
    if (this.rest.length > LINE_LENGTH) {
      this.damaged = true;
      lines.push(this.rest);
      this.rest = Buffer.alloc(0);
    }
    return Buffer.concat(lines);
  }

  end(): Buffer {
    return this.line(this.rest.toString('latin1'));
  }

  private line(line: string): Buffer {
    const ending = line.endsWith('\r\n') ? '\r\n' : line.endsWith('\n') ? '\n' : '';
    let length = line.length - ending.length;
    // White space at the end of a line was added on the way (rule 3).
    while (length > 0 && (line[length - 1] === ' ' || line[length - 1] === '\t')) length--;
    const soft = line[length - 1] === '=';
    const text = line.slice(0, soft ? length - 1 : length).replace(/=([0-9A-Fa-f]{2})?/g, (_, code?: string) => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      this.damaged = true;
      return '=';
    });
    return Buffer.from(soft ? text : text + ending, 'latin1');
  }
}
