import { OFFICE_TODAY, type IsoDate } from '../kernel';

/** Who looks after a customer, by ids of users. */
export interface Portfolio {
  readonly responsible: string;
  readonly deputy: string | null;
}

/** Days on which somebody is away, both included. */
export interface Absence {
  readonly user: string;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
}

/**
 * The user who looks after a customer on a day, as SQL, so that it is asked for many customers at once: the one responsible, or the deputy on a
 * day on which that one is away or may not log in any more. Null when nobody is named or all who are named are away: then the work is everybody's.
 *
 * @param customer an expression for the id of the customer
 * @param day one for the day of the office
 * @param able a condition on the user, as `carer`, where not everybody can do what is to be done
 */
export const responsibleOn = (customer: string, day: string, able = 'true'): string =>
  `(SELECT carer.id FROM customer_portfolio care JOIN app_user carer ON carer.id IN (care.responsible_id, care.deputy_id) AND carer.active AND ${able}
    WHERE care.customer_id = ${customer} AND NOT EXISTS (
      SELECT FROM user_absence away WHERE away.user_id = carer.id AND ${day} BETWEEN away.first_day AND away.last_day)
    ORDER BY carer.id = care.responsible_id DESC LIMIT 1)`;

/** The user who looks after the customer with a number today and may do more than look, as SQL. @param number an expression for it */
export const holderOf = (number: string): string =>
  responsibleOn(
    `(SELECT held.id FROM customer held WHERE held.number = ${number})`,
    OFFICE_TODAY,
    `carer.role <> 'viewer'`,
  );
