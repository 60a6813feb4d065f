import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ErpBook } from './erp-book.service';
import { files } from './files/files.client';
import { odoo } from './odoo/odoo.client';
import { tryton } from './tryton/tryton.client';

/** The kinds of ERP that this program speaks to. */
@Injectable()
export class Connectors implements OnModuleInit {
  constructor(private readonly book: ErpBook) {}

  onModuleInit(): void {
    this.book.register(tryton);
    this.book.register(files);
    this.book.register(odoo);
  }
}
