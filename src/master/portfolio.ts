import { CASE_ROLES, OFFICE_TODAY, type IsoDate } from '../kernel';

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

/** Whether a user, as `carer`, may work on cases, as SQL. */
export const WORKS_ON_CASES = `carer.role IN (${CASE_ROLES.map((role) => `'${role}'`).join(', ')})`;

/**
 * The user who looks after a customer on a day, as SQL, so that it is asked for many customers at once: the one responsible, or the deputy on a
 * day on which that one is away, may only look or may not log in any more. Null when nobody is named or none of them is left: then the work is
 * everybody's.
 *
 * @param customer an expression for the id of the customer
 * @param day one for the day of the office
 * @param able a condition on the user, as `carer`, where not everybody can do what is to be done
 */
export const responsibleOn = (customer: string, day: string, able = `carer.role <> 'viewer'`): string =>
  `(SELECT carer.id FROM customer_portfolio care JOIN app_user carer ON carer.id IN (care.responsible_id, care.deputy_id) AND carer.active AND ${able}
    WHERE care.customer_id = ${customer} AND NOT EXISTS (
      SELECT FROM user_absence away WHERE away.user_id = carer.id AND ${day} BETWEEN away.first_day AND away.last_day)
    ORDER BY carer.id = care.responsible_id DESC LIMIT 1)`;

/** The user who looks after the customer with a number today and may do more than look, as SQL. @param number an expression for it */
export const holderOf = (number: string): string =>
  responsibleOn(`(SELECT held.id FROM customer held WHERE held.number = ${number})`, OFFICE_TODAY);

/** Who gets the cases of a customer today, as SQL: who looks after him, where that one may work on cases. @param customer as above */
export const caseHolderOf = (customer: string): string => responsibleOn(customer, OFFICE_TODAY, WORKS_ON_CASES);

/** The one responsible for a customer who gets no case of his, because he may work on none, as SQL. @param customer as above */
export const passedOver = (customer: string): string =>
  `(SELECT carer.id FROM customer_portfolio care JOIN app_user carer ON carer.id = care.responsible_id AND NOT ${WORKS_ON_CASES}
    WHERE care.customer_id = ${customer})`;
