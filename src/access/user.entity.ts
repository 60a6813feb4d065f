import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Language, UserRole } from '../kernel';

/** Somebody who may log in. Never deleted: what they decided refers to them; `active` false shuts them out. */
@Entity('app_user')
@Unique('uq_app_user_name', ['name'])
@Check('ck_app_user_name', `name = lower(name) AND name <> ''`)
@Check('ck_app_user_role', `role IN ('viewer', 'sales', 'clerk', 'senior', 'finance', 'admin')`)
@Check('ck_app_user_language', `language IN ('nl', 'en')`)
export class UserEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_app_user' })
  id!: string;

  /** The name to log in with, in lower case. */
  @Column('text')
  name!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text')
  role!: UserRole;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('text', { default: 'nl' })
  language!: Language;

  @Column('boolean', { default: true })
  active!: boolean;

  /** Somebody else knows the password: it opens nothing but the way to another one. */
  @Column('boolean', { name: 'must_change_password', default: false })
  mustChangePassword!: boolean;

  /** Made with the demo data: the password is public, so it opens nothing in production. */
  @Column('boolean', { default: false })
  demo!: boolean;

  /** Where questions of colleagues are mailed to; null: they stand on the screens alone. */
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
