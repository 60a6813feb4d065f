// Made by `npm run docs` from the OpenAPI document. Do not edit.

export interface paths {
  '/api/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process runs */
    get: operations['Health.live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process can do its work; 503 with the reasons when it cannot */
    get: operations['Health.ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/problems/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a problem type means */
    get: operations['Problems.explain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/connections/{code}/host-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Host keys that the server of a connection has shown, the latest first */
    get: operations['HostKey.list'];
    put?: never;
    /**
     * Confirm a host key, in the place of the one before
     * @description Compare it with what the partner tells you by another way than this server. It may be confirmed before it was ever shown.
     */
    post: operations['HostKey.confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/interchanges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Interchanges, newest first */
    get: operations['Interchange.list'];
    put?: never;
    /**
     * Bring in an interchange: the bytes as they are. Answered when they are stored; reading follows
     * @description With an API key it arrives on the account of its partner, and another partner in the envelope holds the order (MSG-014).
     */
    post: operations['InterchangeUpload.upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/desk-decisions/question': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A question with what may be answered, and the orders that ask it, the oldest first */
    get: operations['DecisionGroup.question'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/desk-decisions/groups/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What would come of an answer, order by order; writes nothing */
    post: operations['DecisionGroup.preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/desk-decisions/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answer a question for many orders; each is a decision that waits, or says why it cannot be */
    post: operations['DecisionGroup.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/desk-decisions/groups/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Undo those decisions of a group that wait; the others stand as they are */
    delete: operations['DecisionGroup.undo'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/desk-decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The latest decisions, the newest first; 20 at most */
    get: operations['DeskDecision.list'];
    put?: never;
    /** Decide about a case: what would be refused is refused at once, the rest is carried out when it is due */
    post: operations['DeskDecision.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/desk-decisions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Undo a decision that waits; of one that was carried out it says what can still be done */
    delete: operations['DeskDecision.undo'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/interchanges/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * An interchange with its messages (the first 500), findings and acknowledgement
     * @description With an API key: one that came in on an account of its own partner, the findings in the words for a customer and without our values
     */
    get: operations['Interchange.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messages/{id}/meaning': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say what a message means that nobody understood, or that was only kept; it goes the whole road again */
    post: operations['Meaning.say'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/function-meanings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What partners mean by function codes, where it is other than their guides say */
    get: operations['Meaning.list'];
    /** Set what a partner means by a code, in the place of what was set for the same from that day */
    put: operations['Meaning.put'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/function-meanings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Let a code mean what the guide says again */
    delete: operations['Meaning.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/queues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All queues with what is in them, in the order of the road */
    get: operations['Queue.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/queues/{kind}/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begin no more work of this kind, in any process
     * @description What has begun goes on. Work that comes in waits and nothing is lost. Pausing twice is the same as once.
     */
    post: operations['Queue.pause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/queues/{kind}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Go on with the work of this kind */
    post: operations['Queue.resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/queues/{kind}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give all quarantined work of this kind another chance
     * @description Their cases end as `retried`, and open again where the work fails once more.
     */
    post: operations['Queue.retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/replacement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that it replaces the earlier order: it becomes a change of that one, and its buyer hears what becomes of the change */
    post: operations['Replacement.replace'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Try again what was set aside, an answer that did not leave, or a file that could not be read
     * @description The case ends as `retried`. When it fails once more the same case is open again. A file that was acknowledged as refused is never read again: only a new sending can become an order.
     */
    post: operations['Retry.retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/articles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Articles by number, GTIN or words of their description; those that can be sold first */
    get: operations['Article.search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cross-references': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a number of a buyer means or meant, to whomever */
    get: operations['CrossReference.list'];
    /** Vouch for what a number of a buyer means: orders from now on are matched by it without a word */
    put: operations['CrossReference.confirm'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/portfolios': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Customers by number, with who looks after them */
    get: operations['Portfolio.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/portfolios/{customer}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Say who looks after a customer; it holds for cases from now on */
    put: operations['Portfolio.put'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/absences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is away, today or later */
    get: operations['Portfolio.absences'];
    put?: never;
    /** Say that somebody is away: oneself, or as a head or administrator anybody */
    post: operations['Portfolio.add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/absences/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take an absence away; one’s own, or as a head or administrator anybody’s */
    delete: operations['Portfolio.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/price-explanations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the price of an article for a customer comes about
     * @description Every price of ours that could hold, the one that does, and of each of the others why it does not.
     */
    get: operations['PriceExplanation.explain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/outbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything that was or will be sent, newest first */
    get: operations['Outbox.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/outbox/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them, with attempts, what the partner said of it, and its text; the ETag is its revision */
    get: operations['Outbox.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/outbox/{id}/body': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The bytes as they leave or left */
    get: operations['Outbox.body'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/outbox/{id}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send the same bytes once more
     * @description The same id, file name and control reference, so that a receiver who has them already can tell. What is being tried is tried at once.
     */
    post: operations['Outbox.resend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/outbox/{id}/send-anew': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Compose the same answer anew and send it
     * @description A new id and a new control number, for a receiver who takes the old one for a repetition. What did not leave is superseded. Answers the new one.
     */
    post: operations['Outbox.sendAnew'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/outbox-hold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the outbox is held, since when and why */
    get: operations['OutboxHold.show'];
    put?: never;
    /**
     * Hold everything that would leave
     * @description Nothing is composed and nothing is delivered; no attempt is used up.
     */
    post: operations['OutboxHold.hold'];
    /** Let everything leave again */
    delete: operations['OutboxHold.release'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/control-counters/jump': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Skip control numbers of every partner
     * @description After a backup was put back; the gap is written down.
     */
    post: operations['OutboxHold.jump'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put other values in place of what was understood, and judge again */
    post: operations['Answer.correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/overrides': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept a finding, or all of one cause, with a reason, and judge again */
    post: operations['Answer.override'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/questions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an automatic answer back: a person is asked, in this order */
    post: operations['Answer.ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/claim': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a case in hand, or stay at it; without a sign of life it is free again after a while */
    post: operations['CaseHold.claim'];
    /** Let go of a case */
    delete: operations['CaseHold.free'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/assignment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a case to somebody, or to nobody */
    post: operations['CaseHold.assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/snooze': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a case off, or say whom it waits for; it comes back by itself */
    post: operations['CaseHold.snooze'];
    /** Bring a case back now */
    delete: operations['CaseHold.wake'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What colleagues wrote about a case, the oldest first */
    get: operations['CaseHold.list'];
    put?: never;
    /** Write to colleagues about a case; the buyer never sees it */
    post: operations['CaseHold.write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/change-agreements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is agreed with partners about changes of their orders */
    get: operations['ChangeAgreement.list'];
    /** Agree on something, in the place of what was agreed for the same; it holds for changes from now on */
    put: operations['ChangeAgreement.put'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/change-agreements/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Let nothing be agreed again */
    delete: operations['ChangeAgreement.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/comparison': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The order beside the one with the same number: every difference (DUP-001, DUP-003) */
    get: operations['Comparison.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/desk-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Server-sent events: cases opened, changed, closed, claimed; after a break ask the lists anew */
    get: operations['DeskEvents.stream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/desk-events/looking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tell colleagues that you look at a case; say it again while you do */
    post: operations['DeskEvents.looking'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/source': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The message as text, a piece at a time, and where each understood value stands in it */
    get: operations['CaseInsight.showSource'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The answer that the buyer would get as the order stands now; nothing is sent */
    get: operations['CaseInsight.showAnswer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/surroundings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Customer, place, totals and the origin of our prices: what people know of the order of a case */
    get: operations['CaseInsight.showSurroundings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened to the case, its order, its message and its file; the latest 500, oldest first */
    get: operations['CaseInsight.showTimeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/duplicate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that it is the earlier order again: nothing comes of it, and the answer to that one is sent once more */
    post: operations['Duplicate.drop'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/kept-messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Copies, agreements and forecasts: kept, and no order was made of them; the latest first */
    get: operations['KeptMessage.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/order-changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Changes of orders, the oldest first; 200 at most */
    get: operations['OrderChange.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/order-changes/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A change: asked before, asked now, booked; the ETag is its version */
    get: operations['OrderChange.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/order-changes/{id}/application': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Apply the change, all of it or chosen items; the order goes through the gate again */
    post: operations['OrderChange.apply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/order-changes/{id}/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refuse the change: the order stays as it is, and the buyer is told so */
    post: operations['OrderChange.refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/order-changes/{id}/order': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say which order a change is about that named none of ours; it is then held against that */
    post: operations['OrderChange.link'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/partner-answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answer a question that orders of a partner have in common; they are judged again by it */
    post: operations['PartnerQuestion.answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What an answer would have done to what was found before, had it been remembered; writes nothing */
    post: operations['Resolution.trial'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{id}/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let an answer that is on trial count; open orders that wait for it are judged again */
    post: operations['Resolution.start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Cases, the oldest first */
    get: operations['Review.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A case with its order and all findings; the ETag is its version */
    get: operations['Review.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/line-rejections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decline lines, and judge the rest again */
    post: operations['Review.rejectLines'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/rejection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decline the order, or close a case that has no order */
    post: operations['Review.reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Release the order, but for lines that wait; it is judged with current facts first */
    post: operations['Review.release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-queue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open cases, what is missed first first */
    get: operations['ReviewQueue.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-queue/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many there are in all, and of each; each counted as if it were not chosen from */
    get: operations['ReviewQueue.counts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-queue/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open cases by what they have in common */
    get: operations['ReviewQueue.groups'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-queue/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom a case can be given to */
    get: operations['ReviewQueue.people'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/finding-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How grave findings are where it is other than their rule says */
    get: operations['Rule.settings'];
    /** Set a finding, in the place of what was set for the same; open orders are judged again */
    put: operations['Rule.put'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/finding-settings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Let a finding be as its rule says again */
    delete: operations['Rule.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/authority-limits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much each role may give away by an answer */
    get: operations['Rule.limits'];
    /** Limit what a role may give away; answers beyond it are asked again */
    put: operations['Rule.putLimit'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/authority-limits/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take a limit away */
    delete: operations['Rule.removeLimit'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Remembered answers, the latest first, and how they fare */
    get: operations['Rule.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{id}/suspend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** No longer give this answer; open orders in which it counted are judged again */
    post: operations['Rule.suspend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/open-orders/judgement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Judge every open order again, after a change of the master that came by another way */
    post: operations['Rule.judge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/saved-views': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Your own views, by name */
    get: operations['SavedView.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/saved-views/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Keep a view under a name */
    put: operations['SavedView.keep'];
    post?: never;
    /** Forget a view */
    delete: operations['SavedView.forget'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sales-orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Sales orders, newest first
     * @description With an API key: those of its own partner; our prices only once the order is released
     */
    get: operations['SalesOrder.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sales-orders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A sales order with its lines and what was answered
     * @description With an API key: those of its own partner; our prices only once the order is released
     */
    get: operations['SalesOrder.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Search the event log, the latest first; a year of it at most */
    get: operations['Audit.search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/today': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The figures of the office at this moment */
    get: operations['Today.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/balance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What arrived on a day and what became of it, and what does not add up */
    get: operations['Balance.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/partner-traffic': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What each partner sent, against what he usually sends by this time */
    get: operations['Traffic.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/erp/orders/{reference}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How a released order is handed to the ERP: new, or as an amendment, and under which key */
    get: operations['Erp.push'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/erp/orders/{reference}/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The ERP does not take the order over: it goes back to the desk (ERP-001) */
    post: operations['Erp.refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Change one’s own password; one’s other sessions end */
    put: operations['Account.password'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/language': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Choose one’s own language */
    put: operations['Account.language'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One’s own log-ins that hold, the latest used first */
    get: operations['Account.sessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End a log-in of one’s own */
    delete: operations['Account.end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All keys, newest first */
    get: operations['ApiKey.list'];
    put?: never;
    /** Make a key for a partner's program; the answer is the only one that shows it */
    post: operations['ApiKey.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/api-keys/{prefix}/rotation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make a key in the place of another, which lives on until a day: in between both open */
    post: operations['ApiKey.rotate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/api-keys/{prefix}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke a key */
    delete: operations['ApiKey.revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/door': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which log-ins there are: the demo, or none yet */
    get: operations['Door.door'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/first-administrator': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make the first administrator, with the code of the start */
    post: operations['Door.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is logged in */
    get: operations['Session.whoAmI'];
    put?: never;
    /** Log in; answers a token and sets it as a cookie as well */
    post: operations['Session.logIn'];
    /** Log out */
    delete: operations['Session.logOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Users, by the name to log in with */
    get: operations['User.list'];
    put?: never;
    /** Make a user; the answer is the only one that shows the first password */
    post: operations['User.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/colleagues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who works here, by name */
    get: operations['User.colleagues'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Change a user; one who may not log in any more is logged out everywhere */
    put: operations['User.change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/{id}/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a user another password, to be changed at the next log-in; he is logged out everywhere */
    post: operations['User.reset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Problem: {
      /** @description URI of the problem type, such as /problems/stale */
      type: string;
      /** @enum {string} */
      code:
        | 'invalid-request'
        | 'unauthenticated'
        | 'not-authorised'
        | 'foreign-origin'
        | 'not-found'
        | 'conflict'
        | 'open-findings'
        | 'stale'
        | 'too-large'
        | 'unsupported-media-type'
        | 'precondition-required'
        | 'too-many-attempts'
        | 'rate-limited'
        | 'internal'
        | 'unavailable';
      title: string;
      status: number;
      detail?: string;
      /** @description Correlation id; name it when you ask for help */
      instance: string;
      /** @description The version as it is now, where there is one; the ETag header names it too */
      version?: number;
      errors?: {
        path: string;
        message: string;
      }[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'Health.live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            status: 'live';
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Health.ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            status: 'ready' | 'not-ready';
            reasons: string[];
            warnings: string[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not ready, with the reasons */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            status: 'ready' | 'not-ready';
            reasons: string[];
            warnings: string[];
          };
        };
      };
    };
  };
  'Problems.explain': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            type: string;
            /** @enum {string} */
            code:
              | 'invalid-request'
              | 'unauthenticated'
              | 'not-authorised'
              | 'foreign-origin'
              | 'not-found'
              | 'conflict'
              | 'open-findings'
              | 'stale'
              | 'too-large'
              | 'unsupported-media-type'
              | 'precondition-required'
              | 'too-many-attempts'
              | 'rate-limited'
              | 'internal'
              | 'unavailable';
            status: number;
            title: {
              nl: string;
              en: string;
            };
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HostKey.list': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              fingerprint: string;
              type: string | null;
              /** @enum {string} */
              state: 'offered' | 'confirmed' | 'replaced';
              /** Format: date-time */
              firstSeenAt: string;
              /** Format: date-time */
              lastSeenAt: string;
              /** Format: date-time */
              confirmedAt: string | null;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HostKey.confirm': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          fingerprint: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              fingerprint: string;
              type: string | null;
              /** @enum {string} */
              state: 'offered' | 'confirmed' | 'replaced';
              /** Format: date-time */
              firstSeenAt: string;
              /** Format: date-time */
              lastSeenAt: string;
              /** Format: date-time */
              confirmedAt: string | null;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Interchange.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              state: 'received' | 'read' | 'unreadable';
              name: string | null;
              format: string | null;
              sha256: string;
              /** @description Bytes */
              size: number;
              /** @description What it arrived on */
              account: string;
              partner: string | null;
              messageCount: number;
              /** Format: date-time */
              receivedAt: string;
              /** Format: date-time */
              readAt: string | null;
            }[];
            next: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'InterchangeUpload.upload': {
    parameters: {
      query?: {
        partner?: string;
        name?: string;
      };
      header?: {
        /** @description `gzip`, or none: what is stored, hashed and limited are the unpacked bytes */
        'Content-Encoding'?: string;
        /** @description The same key again gives the same receipt */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description Untouched bytes */
    requestBody: {
      content: {
        'application/json': string;
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * Format: uuid
             * @description The interchange: the same bytes again give the same one
             */
            id: string;
            sha256: string;
            /** @description These bytes came before; the stored acknowledgement goes out again */
            duplicate: boolean;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-large`: The request is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: This kind of content is not read here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate-limited`: Too many requests, please wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DecisionGroup.question': {
    parameters: {
      query: {
        code:
          | 'MSG-001'
          | 'MSG-002'
          | 'MSG-003'
          | 'MSG-004'
          | 'MSG-005'
          | 'MSG-006'
          | 'MSG-007'
          | 'MSG-008'
          | 'MSG-009'
          | 'MSG-010'
          | 'MSG-011'
          | 'MSG-012'
          | 'MSG-013'
          | 'MSG-014'
          | 'MSG-015'
          | 'MSG-016'
          | 'DUP-001'
          | 'DUP-002'
          | 'DUP-003'
          | 'DUP-004'
          | 'DUP-005'
          | 'DUP-006'
          | 'CHG-001'
          | 'CHG-002'
          | 'CHG-003'
          | 'CHG-004'
          | 'CHG-005'
          | 'CHG-006'
          | 'CHG-007'
          | 'CHG-008'
          | 'CHG-009'
          | 'CHG-010'
          | 'CHG-011'
          | 'PAR-001'
          | 'PAR-002'
          | 'PAR-003'
          | 'PAR-004'
          | 'PAR-005'
          | 'PAR-006'
          | 'PAR-007'
          | 'PAR-008'
          | 'PAR-009'
          | 'PAR-010'
          | 'PAR-011'
          | 'PAR-012'
          | 'PAR-013'
          | 'PAR-014'
          | 'HDR-001'
          | 'HDR-002'
          | 'HDR-003'
          | 'HDR-004'
          | 'HDR-005'
          | 'HDR-006'
          | 'HDR-007'
          | 'HDR-008'
          | 'HDR-009'
          | 'HDR-010'
          | 'HDR-011'
          | 'HDR-012'
          | 'HDR-013'
          | 'ITM-001'
          | 'ITM-002'
          | 'ITM-003'
          | 'ITM-004'
          | 'ITM-005'
          | 'ITM-006'
          | 'ITM-007'
          | 'ITM-008'
          | 'ITM-009'
          | 'ITM-010'
          | 'ITM-011'
          | 'ITM-012'
          | 'ITM-013'
          | 'ITM-014'
          | 'ITM-015'
          | 'ITM-016'
          | 'ITM-017'
          | 'QTY-001'
          | 'QTY-002'
          | 'QTY-003'
          | 'QTY-004'
          | 'QTY-005'
          | 'QTY-006'
          | 'QTY-007'
          | 'QTY-008'
          | 'QTY-009'
          | 'QTY-010'
          | 'UOM-001'
          | 'UOM-002'
          | 'UOM-003'
          | 'UOM-004'
          | 'UOM-005'
          | 'UOM-006'
          | 'PRC-001'
          | 'PRC-002'
          | 'PRC-003'
          | 'PRC-004'
          | 'PRC-005'
          | 'PRC-006'
          | 'PRC-007'
          | 'PRC-008'
          | 'PRC-009'
          | 'PRC-010'
          | 'PRC-011'
          | 'PRC-012'
          | 'PRC-013'
          | 'PRC-014'
          | 'CTR-001'
          | 'CTR-002'
          | 'CTR-003'
          | 'CTR-004'
          | 'TAX-001'
          | 'DAT-001'
          | 'DAT-002'
          | 'DAT-003'
          | 'DAT-004'
          | 'DAT-005'
          | 'DAT-006'
          | 'DAT-007'
          | 'DAT-008'
          | 'DAT-009'
          | 'LOG-001'
          | 'LOG-002'
          | 'TOT-001'
          | 'TOT-002'
          | 'TOT-003'
          | 'TOT-004'
          | 'TOT-005'
          | 'MAS-001'
          | 'MAS-002'
          | 'MAS-003'
          | 'MAS-004'
          | 'MAS-005'
          | 'MAS-006'
          | 'MAS-007'
          | 'MAS-008'
          | 'ERP-001'
          | 'ERP-002'
          | 'RSP-001'
          | 'RSP-002'
          | 'RSP-003'
          | 'RSP-004'
          | 'BAL-001'
          | 'CON-001'
          | 'TRF-001'
          | 'TRF-002'
          | 'TRF-003';
        cause: string;
        partner?: string;
        customer?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description As the oldest of the orders asks it; null when none does */
            finding: {
              /** @description The fingerprint: rule, field, their value and ours */
              id: string;
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              /**
               * @description auto: a setting or a remembered answer settled it
               * @enum {string}
               */
              state: 'open' | 'overridden' | 'auto' | 'resolved';
              /** @description While it is open the order cannot be released */
              stops: boolean;
              /**
               * @description Who says that it is so grave
               * @enum {string}
               */
              severityFrom: 'rule' | 'company' | 'partner' | 'document';
              /**
               * @description What the rule said
               * @enum {string}
               */
              said: 'blocking' | 'error' | 'warning' | 'info';
              ruleVersion: number;
              /**
               * @description Who found it
               * @enum {string}
               */
              source: 'judge' | 'erp' | 'change';
              /** @description The line it is about, from 0 */
              line: number | null;
              /** @description Findings with one code and cause are one question */
              cause: string | null;
              /** @description What an answer gives away, in the order's currency */
              atStake: {
                amount: string;
                percent: string | null;
              } | null;
              /** @description The answer that no person gave */
              auto: {
                action: string;
                /** @description setting: or resolution: and its id */
                by: string;
              } | null;
              field: string | null;
              params: {
                [key: string]: string | number | null;
              };
              /** @description The buyer's value */
              actual: string | null;
              /** @description Our value */
              expected: string | null;
              /** @description Where it stands in the source */
              position: {
                [key: string]: unknown;
              } | null;
              text: {
                nl: string;
                en: string;
              };
              /** @description The sentence for the telephone */
              customerText: {
                nl: string;
                en: string;
              };
              actions: string[];
              /** @description Who may override it */
              authority: string;
              suggestions: {
                action: string;
                value: string | null;
                evidence: {
                  nl: string;
                  en: string;
                };
                by?: string;
              }[];
              override: {
                action: string;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
              } | null;
            } | null;
            choices: {
              /** @enum {string} */
              kind: 'override' | 'correction';
              action: string;
              field: string | null;
              value: string | null;
              evidence: {
                nl: string;
                en: string;
              } | null;
            }[];
            items: {
              /** Format: uuid */
              case: string;
              version: number;
              reference: string;
              buyerOrderNumber: string | null;
              customer: string | null;
              currency: string | null;
              total: string;
              /** @description Of its lines, those that ask */
              lines: number;
              /** @description Other questions that hold the order */
              others: number;
              /** @description Somebody decided about it already */
              leaving: {
                nl: string;
                en: string;
              } | null;
            }[];
            /** @description More orders ask it than one call may answer */
            more: boolean;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DecisionGroup.preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          question: {
            /** @enum {string} */
            code:
              | 'MSG-001'
              | 'MSG-002'
              | 'MSG-003'
              | 'MSG-004'
              | 'MSG-005'
              | 'MSG-006'
              | 'MSG-007'
              | 'MSG-008'
              | 'MSG-009'
              | 'MSG-010'
              | 'MSG-011'
              | 'MSG-012'
              | 'MSG-013'
              | 'MSG-014'
              | 'MSG-015'
              | 'MSG-016'
              | 'DUP-001'
              | 'DUP-002'
              | 'DUP-003'
              | 'DUP-004'
              | 'DUP-005'
              | 'DUP-006'
              | 'CHG-001'
              | 'CHG-002'
              | 'CHG-003'
              | 'CHG-004'
              | 'CHG-005'
              | 'CHG-006'
              | 'CHG-007'
              | 'CHG-008'
              | 'CHG-009'
              | 'CHG-010'
              | 'CHG-011'
              | 'PAR-001'
              | 'PAR-002'
              | 'PAR-003'
              | 'PAR-004'
              | 'PAR-005'
              | 'PAR-006'
              | 'PAR-007'
              | 'PAR-008'
              | 'PAR-009'
              | 'PAR-010'
              | 'PAR-011'
              | 'PAR-012'
              | 'PAR-013'
              | 'PAR-014'
              | 'HDR-001'
              | 'HDR-002'
              | 'HDR-003'
              | 'HDR-004'
              | 'HDR-005'
              | 'HDR-006'
              | 'HDR-007'
              | 'HDR-008'
              | 'HDR-009'
              | 'HDR-010'
              | 'HDR-011'
              | 'HDR-012'
              | 'HDR-013'
              | 'ITM-001'
              | 'ITM-002'
              | 'ITM-003'
              | 'ITM-004'
              | 'ITM-005'
              | 'ITM-006'
              | 'ITM-007'
              | 'ITM-008'
              | 'ITM-009'
              | 'ITM-010'
              | 'ITM-011'
              | 'ITM-012'
              | 'ITM-013'
              | 'ITM-014'
              | 'ITM-015'
              | 'ITM-016'
              | 'ITM-017'
              | 'QTY-001'
              | 'QTY-002'
              | 'QTY-003'
              | 'QTY-004'
              | 'QTY-005'
              | 'QTY-006'
              | 'QTY-007'
              | 'QTY-008'
              | 'QTY-009'
              | 'QTY-010'
              | 'UOM-001'
              | 'UOM-002'
              | 'UOM-003'
              | 'UOM-004'
              | 'UOM-005'
              | 'UOM-006'
              | 'PRC-001'
              | 'PRC-002'
              | 'PRC-003'
              | 'PRC-004'
              | 'PRC-005'
              | 'PRC-006'
              | 'PRC-007'
              | 'PRC-008'
              | 'PRC-009'
              | 'PRC-010'
              | 'PRC-011'
              | 'PRC-012'
              | 'PRC-013'
              | 'PRC-014'
              | 'CTR-001'
              | 'CTR-002'
              | 'CTR-003'
              | 'CTR-004'
              | 'TAX-001'
              | 'DAT-001'
              | 'DAT-002'
              | 'DAT-003'
              | 'DAT-004'
              | 'DAT-005'
              | 'DAT-006'
              | 'DAT-007'
              | 'DAT-008'
              | 'DAT-009'
              | 'LOG-001'
              | 'LOG-002'
              | 'TOT-001'
              | 'TOT-002'
              | 'TOT-003'
              | 'TOT-004'
              | 'TOT-005'
              | 'MAS-001'
              | 'MAS-002'
              | 'MAS-003'
              | 'MAS-004'
              | 'MAS-005'
              | 'MAS-006'
              | 'MAS-007'
              | 'MAS-008'
              | 'ERP-001'
              | 'ERP-002'
              | 'RSP-001'
              | 'RSP-002'
              | 'RSP-003'
              | 'RSP-004'
              | 'BAL-001'
              | 'CON-001'
              | 'TRF-001'
              | 'TRF-002'
              | 'TRF-003';
            cause: string;
            /** @description Only of orders of this partner, by his code */
            partner?: string;
            /** @description Only of orders of this customer, by his number */
            customer?: string;
          };
          /** @description Which of them, as the person saw them; all that ask the question without it */
          cases?: {
            /** Format: uuid */
            case: string;
            version: number;
          }[];
          answer:
            | {
                /** @enum {string} */
                kind: 'override';
                /**
                 * @default null
                 * @enum {string|null}
                 */
                action?:
                  | 'MAP_ITEM'
                  | 'SUBST'
                  | 'QTY'
                  | 'UOM'
                  | 'ACC_BUYER'
                  | 'USE_OURS'
                  | 'MD_REQ'
                  | 'DATE'
                  | 'REJ_LINE'
                  | 'REJ_ORD'
                  | 'DUP'
                  | 'REPL'
                  | 'APPLY_CHG'
                  | 'MAP_LOC'
                  | 'SET_CUST'
                  | 'CREDIT'
                  | 'ASK_CUST'
                  | 'ASK_REP'
                  | 'SPLIT'
                  | 'OVR'
                  | 'REPARSE'
                  | 'TEST'
                  | 'SNOOZE'
                  | null;
                reason: string;
              }
            | {
                /** @enum {string} */
                kind: 'correction';
                /** @description Of each of its lines, as unit */
                field: string;
                value: string | null;
              };
          /**
           * @description Orders that nothing else holds are released with it
           * @default true
           */
          release?: boolean;
          /**
           * @description Let the same question be answered so from now on
           * @default null
           */
          remember?: {
            /** @enum {string} */
            scope: 'partner' | 'customer' | 'article' | 'global';
            /** @default null */
            validTo?: string | null;
            reason: string;
            /**
             * @description On trial (shadow) it answers nothing: what it would say is shown and counted
             * @default auto
             * @enum {string}
             */
            mode?: 'auto' | 'shadow';
          } | null;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            group: string | null;
            items: {
              /** Format: uuid */
              case: string;
              /** @enum {string} */
              outcome: 'ok' | 'skipped';
              /** @description What the buyer gets, or why the order cannot follow */
              text: {
                nl: string;
                en: string;
              };
              /** @description False: the order is answered and stays on the desk */
              releases: boolean;
              decision: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                case: string;
                /** @description The number of the order, or the name of the file */
                title: string | null;
                /** @enum {string} */
                state: 'waiting' | 'done' | 'undone' | 'refused';
                /** @description What was decided, in order, by the kinds of steps */
                steps: string[];
                by: {
                  /** Format: uuid */
                  id: string;
                  name: string;
                };
                /** Format: date-time */
                madeAt: string;
                /**
                 * Format: date-time
                 * @description Until then it can be undone
                 */
                dueAt: string;
                /** @description How long it waits yet by our clock; 0 when it does not */
                waitsMs: number;
                /**
                 * Format: date-time
                 * @description When it was carried out, undone or refused
                 */
                doneAt: string | null;
                /** @description What the buyer gets */
                summary: {
                  nl: string;
                  en: string;
                };
                /** @description Why it could not be carried out any more */
                refusal: {
                  nl: string;
                  en: string;
                } | null;
                /**
                 * Format: uuid
                 * @description Decided at once with others
                 */
                group: string | null;
              } | null;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DecisionGroup.decide': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          question: {
            /** @enum {string} */
            code:
              | 'MSG-001'
              | 'MSG-002'
              | 'MSG-003'
              | 'MSG-004'
              | 'MSG-005'
              | 'MSG-006'
              | 'MSG-007'
              | 'MSG-008'
              | 'MSG-009'
              | 'MSG-010'
              | 'MSG-011'
              | 'MSG-012'
              | 'MSG-013'
              | 'MSG-014'
              | 'MSG-015'
              | 'MSG-016'
              | 'DUP-001'
              | 'DUP-002'
              | 'DUP-003'
              | 'DUP-004'
              | 'DUP-005'
              | 'DUP-006'
              | 'CHG-001'
              | 'CHG-002'
              | 'CHG-003'
              | 'CHG-004'
              | 'CHG-005'
              | 'CHG-006'
              | 'CHG-007'
              | 'CHG-008'
              | 'CHG-009'
              | 'CHG-010'
              | 'CHG-011'
              | 'PAR-001'
              | 'PAR-002'
              | 'PAR-003'
              | 'PAR-004'
              | 'PAR-005'
              | 'PAR-006'
              | 'PAR-007'
              | 'PAR-008'
              | 'PAR-009'
              | 'PAR-010'
              | 'PAR-011'
              | 'PAR-012'
              | 'PAR-013'
              | 'PAR-014'
              | 'HDR-001'
              | 'HDR-002'
              | 'HDR-003'
              | 'HDR-004'
              | 'HDR-005'
              | 'HDR-006'
              | 'HDR-007'
              | 'HDR-008'
              | 'HDR-009'
              | 'HDR-010'
              | 'HDR-011'
              | 'HDR-012'
              | 'HDR-013'
              | 'ITM-001'
              | 'ITM-002'
              | 'ITM-003'
              | 'ITM-004'
              | 'ITM-005'
              | 'ITM-006'
              | 'ITM-007'
              | 'ITM-008'
              | 'ITM-009'
              | 'ITM-010'
              | 'ITM-011'
              | 'ITM-012'
              | 'ITM-013'
              | 'ITM-014'
              | 'ITM-015'
              | 'ITM-016'
              | 'ITM-017'
              | 'QTY-001'
              | 'QTY-002'
              | 'QTY-003'
              | 'QTY-004'
              | 'QTY-005'
              | 'QTY-006'
              | 'QTY-007'
              | 'QTY-008'
              | 'QTY-009'
              | 'QTY-010'
              | 'UOM-001'
              | 'UOM-002'
              | 'UOM-003'
              | 'UOM-004'
              | 'UOM-005'
              | 'UOM-006'
              | 'PRC-001'
              | 'PRC-002'
              | 'PRC-003'
              | 'PRC-004'
              | 'PRC-005'
              | 'PRC-006'
              | 'PRC-007'
              | 'PRC-008'
              | 'PRC-009'
              | 'PRC-010'
              | 'PRC-011'
              | 'PRC-012'
              | 'PRC-013'
              | 'PRC-014'
              | 'CTR-001'
              | 'CTR-002'
              | 'CTR-003'
              | 'CTR-004'
              | 'TAX-001'
              | 'DAT-001'
              | 'DAT-002'
              | 'DAT-003'
              | 'DAT-004'
              | 'DAT-005'
              | 'DAT-006'
              | 'DAT-007'
              | 'DAT-008'
              | 'DAT-009'
              | 'LOG-001'
              | 'LOG-002'
              | 'TOT-001'
              | 'TOT-002'
              | 'TOT-003'
              | 'TOT-004'
              | 'TOT-005'
              | 'MAS-001'
              | 'MAS-002'
              | 'MAS-003'
              | 'MAS-004'
              | 'MAS-005'
              | 'MAS-006'
              | 'MAS-007'
              | 'MAS-008'
              | 'ERP-001'
              | 'ERP-002'
              | 'RSP-001'
              | 'RSP-002'
              | 'RSP-003'
              | 'RSP-004'
              | 'BAL-001'
              | 'CON-001'
              | 'TRF-001'
              | 'TRF-002'
              | 'TRF-003';
            cause: string;
            /** @description Only of orders of this partner, by his code */
            partner?: string;
            /** @description Only of orders of this customer, by his number */
            customer?: string;
          };
          /** @description Which of them, as the person saw them; all that ask the question without it */
          cases?: {
            /** Format: uuid */
            case: string;
            version: number;
          }[];
          answer:
            | {
                /** @enum {string} */
                kind: 'override';
                /**
                 * @default null
                 * @enum {string|null}
                 */
                action?:
                  | 'MAP_ITEM'
                  | 'SUBST'
                  | 'QTY'
                  | 'UOM'
                  | 'ACC_BUYER'
                  | 'USE_OURS'
                  | 'MD_REQ'
                  | 'DATE'
                  | 'REJ_LINE'
                  | 'REJ_ORD'
                  | 'DUP'
                  | 'REPL'
                  | 'APPLY_CHG'
                  | 'MAP_LOC'
                  | 'SET_CUST'
                  | 'CREDIT'
                  | 'ASK_CUST'
                  | 'ASK_REP'
                  | 'SPLIT'
                  | 'OVR'
                  | 'REPARSE'
                  | 'TEST'
                  | 'SNOOZE'
                  | null;
                reason: string;
              }
            | {
                /** @enum {string} */
                kind: 'correction';
                /** @description Of each of its lines, as unit */
                field: string;
                value: string | null;
              };
          /**
           * @description Orders that nothing else holds are released with it
           * @default true
           */
          release?: boolean;
          /**
           * @description Let the same question be answered so from now on
           * @default null
           */
          remember?: {
            /** @enum {string} */
            scope: 'partner' | 'customer' | 'article' | 'global';
            /** @default null */
            validTo?: string | null;
            reason: string;
            /**
             * @description On trial (shadow) it answers nothing: what it would say is shown and counted
             * @default auto
             * @enum {string}
             */
            mode?: 'auto' | 'shadow';
          } | null;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            group: string | null;
            items: {
              /** Format: uuid */
              case: string;
              /** @enum {string} */
              outcome: 'ok' | 'skipped';
              /** @description What the buyer gets, or why the order cannot follow */
              text: {
                nl: string;
                en: string;
              };
              /** @description False: the order is answered and stays on the desk */
              releases: boolean;
              decision: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                case: string;
                /** @description The number of the order, or the name of the file */
                title: string | null;
                /** @enum {string} */
                state: 'waiting' | 'done' | 'undone' | 'refused';
                /** @description What was decided, in order, by the kinds of steps */
                steps: string[];
                by: {
                  /** Format: uuid */
                  id: string;
                  name: string;
                };
                /** Format: date-time */
                madeAt: string;
                /**
                 * Format: date-time
                 * @description Until then it can be undone
                 */
                dueAt: string;
                /** @description How long it waits yet by our clock; 0 when it does not */
                waitsMs: number;
                /**
                 * Format: date-time
                 * @description When it was carried out, undone or refused
                 */
                doneAt: string | null;
                /** @description What the buyer gets */
                summary: {
                  nl: string;
                  en: string;
                };
                /** @description Why it could not be carried out any more */
                refusal: {
                  nl: string;
                  en: string;
                } | null;
                /**
                 * Format: uuid
                 * @description Decided at once with others
                 */
                group: string | null;
              } | null;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DecisionGroup.undo': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            undone: number;
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              case: string;
              /** @description The number of the order, or the name of the file */
              title: string | null;
              /** @enum {string} */
              state: 'waiting' | 'done' | 'undone' | 'refused';
              /** @description What was decided, in order, by the kinds of steps */
              steps: string[];
              by: {
                /** Format: uuid */
                id: string;
                name: string;
              };
              /** Format: date-time */
              madeAt: string;
              /**
               * Format: date-time
               * @description Until then it can be undone
               */
              dueAt: string;
              /** @description How long it waits yet by our clock; 0 when it does not */
              waitsMs: number;
              /**
               * Format: date-time
               * @description When it was carried out, undone or refused
               */
              doneAt: string | null;
              /** @description What the buyer gets */
              summary: {
                nl: string;
                en: string;
              };
              /** @description Why it could not be carried out any more */
              refusal: {
                nl: string;
                en: string;
              } | null;
              /**
               * Format: uuid
               * @description Decided at once with others
               */
              group: string | null;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DeskDecision.list': {
    parameters: {
      query?: {
        mine?: '0' | '1';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              case: string;
              /** @description The number of the order, or the name of the file */
              title: string | null;
              /** @enum {string} */
              state: 'waiting' | 'done' | 'undone' | 'refused';
              /** @description What was decided, in order, by the kinds of steps */
              steps: string[];
              by: {
                /** Format: uuid */
                id: string;
                name: string;
              };
              /** Format: date-time */
              madeAt: string;
              /**
               * Format: date-time
               * @description Until then it can be undone
               */
              dueAt: string;
              /** @description How long it waits yet by our clock; 0 when it does not */
              waitsMs: number;
              /**
               * Format: date-time
               * @description When it was carried out, undone or refused
               */
              doneAt: string | null;
              /** @description What the buyer gets */
              summary: {
                nl: string;
                en: string;
              };
              /** @description Why it could not be carried out any more */
              refusal: {
                nl: string;
                en: string;
              } | null;
              /**
               * Format: uuid
               * @description Decided at once with others
               */
              group: string | null;
            }[];
            /** @enum {string|null} */
            next: null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DeskDecision.decide': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: uuid */
          case: string;
          /** @description All are done, one after the other, or none */
          steps: (
            | {
                /** @enum {string} */
                kind: 'override';
                body: {
                  /** @description The id of the finding */
                  finding?: string;
                  /** @description All open findings with this code and cause */
                  group?: {
                    /** @enum {string} */
                    code:
                      | 'MSG-001'
                      | 'MSG-002'
                      | 'MSG-003'
                      | 'MSG-004'
                      | 'MSG-005'
                      | 'MSG-006'
                      | 'MSG-007'
                      | 'MSG-008'
                      | 'MSG-009'
                      | 'MSG-010'
                      | 'MSG-011'
                      | 'MSG-012'
                      | 'MSG-013'
                      | 'MSG-014'
                      | 'MSG-015'
                      | 'MSG-016'
                      | 'DUP-001'
                      | 'DUP-002'
                      | 'DUP-003'
                      | 'DUP-004'
                      | 'DUP-005'
                      | 'DUP-006'
                      | 'CHG-001'
                      | 'CHG-002'
                      | 'CHG-003'
                      | 'CHG-004'
                      | 'CHG-005'
                      | 'CHG-006'
                      | 'CHG-007'
                      | 'CHG-008'
                      | 'CHG-009'
                      | 'CHG-010'
                      | 'CHG-011'
                      | 'PAR-001'
                      | 'PAR-002'
                      | 'PAR-003'
                      | 'PAR-004'
                      | 'PAR-005'
                      | 'PAR-006'
                      | 'PAR-007'
                      | 'PAR-008'
                      | 'PAR-009'
                      | 'PAR-010'
                      | 'PAR-011'
                      | 'PAR-012'
                      | 'PAR-013'
                      | 'PAR-014'
                      | 'HDR-001'
                      | 'HDR-002'
                      | 'HDR-003'
                      | 'HDR-004'
                      | 'HDR-005'
                      | 'HDR-006'
                      | 'HDR-007'
                      | 'HDR-008'
                      | 'HDR-009'
                      | 'HDR-010'
                      | 'HDR-011'
                      | 'HDR-012'
                      | 'HDR-013'
                      | 'ITM-001'
                      | 'ITM-002'
                      | 'ITM-003'
                      | 'ITM-004'
                      | 'ITM-005'
                      | 'ITM-006'
                      | 'ITM-007'
                      | 'ITM-008'
                      | 'ITM-009'
                      | 'ITM-010'
                      | 'ITM-011'
                      | 'ITM-012'
                      | 'ITM-013'
                      | 'ITM-014'
                      | 'ITM-015'
                      | 'ITM-016'
                      | 'ITM-017'
                      | 'QTY-001'
                      | 'QTY-002'
                      | 'QTY-003'
                      | 'QTY-004'
                      | 'QTY-005'
                      | 'QTY-006'
                      | 'QTY-007'
                      | 'QTY-008'
                      | 'QTY-009'
                      | 'QTY-010'
                      | 'UOM-001'
                      | 'UOM-002'
                      | 'UOM-003'
                      | 'UOM-004'
                      | 'UOM-005'
                      | 'UOM-006'
                      | 'PRC-001'
                      | 'PRC-002'
                      | 'PRC-003'
                      | 'PRC-004'
                      | 'PRC-005'
                      | 'PRC-006'
                      | 'PRC-007'
                      | 'PRC-008'
                      | 'PRC-009'
                      | 'PRC-010'
                      | 'PRC-011'
                      | 'PRC-012'
                      | 'PRC-013'
                      | 'PRC-014'
                      | 'CTR-001'
                      | 'CTR-002'
                      | 'CTR-003'
                      | 'CTR-004'
                      | 'TAX-001'
                      | 'DAT-001'
                      | 'DAT-002'
                      | 'DAT-003'
                      | 'DAT-004'
                      | 'DAT-005'
                      | 'DAT-006'
                      | 'DAT-007'
                      | 'DAT-008'
                      | 'DAT-009'
                      | 'LOG-001'
                      | 'LOG-002'
                      | 'TOT-001'
                      | 'TOT-002'
                      | 'TOT-003'
                      | 'TOT-004'
                      | 'TOT-005'
                      | 'MAS-001'
                      | 'MAS-002'
                      | 'MAS-003'
                      | 'MAS-004'
                      | 'MAS-005'
                      | 'MAS-006'
                      | 'MAS-007'
                      | 'MAS-008'
                      | 'ERP-001'
                      | 'ERP-002'
                      | 'RSP-001'
                      | 'RSP-002'
                      | 'RSP-003'
                      | 'RSP-004'
                      | 'BAL-001'
                      | 'CON-001'
                      | 'TRF-001'
                      | 'TRF-002'
                      | 'TRF-003';
                    cause: string;
                  };
                  /**
                   * @description Without it: accept it as the buyer has it
                   * @default null
                   * @enum {string|null}
                   */
                  action?:
                    | 'MAP_ITEM'
                    | 'SUBST'
                    | 'QTY'
                    | 'UOM'
                    | 'ACC_BUYER'
                    | 'USE_OURS'
                    | 'MD_REQ'
                    | 'DATE'
                    | 'REJ_LINE'
                    | 'REJ_ORD'
                    | 'DUP'
                    | 'REPL'
                    | 'APPLY_CHG'
                    | 'MAP_LOC'
                    | 'SET_CUST'
                    | 'CREDIT'
                    | 'ASK_CUST'
                    | 'ASK_REP'
                    | 'SPLIT'
                    | 'OVR'
                    | 'REPARSE'
                    | 'TEST'
                    | 'SNOOZE'
                    | null;
                  reason: string;
                  /**
                   * @description Let the same question be answered so from now on
                   * @default null
                   */
                  remember?: {
                    /** @enum {string} */
                    scope: 'partner' | 'customer' | 'article' | 'global';
                    /** @default null */
                    validTo?: string | null;
                    reason: string;
                    /**
                     * @description On trial (shadow) it answers nothing: what it would say is shown and counted
                     * @default auto
                     * @enum {string}
                     */
                    mode?: 'auto' | 'shadow';
                  } | null;
                };
              }
            | {
                /** @enum {string} */
                kind: 'correction';
                body: {
                  corrections: (
                    | {
                        field: string;
                        value: string | null;
                      }
                    | {
                        /** @description All open findings with this code and cause */
                        group: {
                          /** @enum {string} */
                          code:
                            | 'MSG-001'
                            | 'MSG-002'
                            | 'MSG-003'
                            | 'MSG-004'
                            | 'MSG-005'
                            | 'MSG-006'
                            | 'MSG-007'
                            | 'MSG-008'
                            | 'MSG-009'
                            | 'MSG-010'
                            | 'MSG-011'
                            | 'MSG-012'
                            | 'MSG-013'
                            | 'MSG-014'
                            | 'MSG-015'
                            | 'MSG-016'
                            | 'DUP-001'
                            | 'DUP-002'
                            | 'DUP-003'
                            | 'DUP-004'
                            | 'DUP-005'
                            | 'DUP-006'
                            | 'CHG-001'
                            | 'CHG-002'
                            | 'CHG-003'
                            | 'CHG-004'
                            | 'CHG-005'
                            | 'CHG-006'
                            | 'CHG-007'
                            | 'CHG-008'
                            | 'CHG-009'
                            | 'CHG-010'
                            | 'CHG-011'
                            | 'PAR-001'
                            | 'PAR-002'
                            | 'PAR-003'
                            | 'PAR-004'
                            | 'PAR-005'
                            | 'PAR-006'
                            | 'PAR-007'
                            | 'PAR-008'
                            | 'PAR-009'
                            | 'PAR-010'
                            | 'PAR-011'
                            | 'PAR-012'
                            | 'PAR-013'
                            | 'PAR-014'
                            | 'HDR-001'
                            | 'HDR-002'
                            | 'HDR-003'
                            | 'HDR-004'
                            | 'HDR-005'
                            | 'HDR-006'
                            | 'HDR-007'
                            | 'HDR-008'
                            | 'HDR-009'
                            | 'HDR-010'
                            | 'HDR-011'
                            | 'HDR-012'
                            | 'HDR-013'
                            | 'ITM-001'
                            | 'ITM-002'
                            | 'ITM-003'
                            | 'ITM-004'
                            | 'ITM-005'
                            | 'ITM-006'
                            | 'ITM-007'
                            | 'ITM-008'
                            | 'ITM-009'
                            | 'ITM-010'
                            | 'ITM-011'
                            | 'ITM-012'
                            | 'ITM-013'
                            | 'ITM-014'
                            | 'ITM-015'
                            | 'ITM-016'
                            | 'ITM-017'
                            | 'QTY-001'
                            | 'QTY-002'
                            | 'QTY-003'
                            | 'QTY-004'
                            | 'QTY-005'
                            | 'QTY-006'
                            | 'QTY-007'
                            | 'QTY-008'
                            | 'QTY-009'
                            | 'QTY-010'
                            | 'UOM-001'
                            | 'UOM-002'
                            | 'UOM-003'
                            | 'UOM-004'
                            | 'UOM-005'
                            | 'UOM-006'
                            | 'PRC-001'
                            | 'PRC-002'
                            | 'PRC-003'
                            | 'PRC-004'
                            | 'PRC-005'
                            | 'PRC-006'
                            | 'PRC-007'
                            | 'PRC-008'
                            | 'PRC-009'
                            | 'PRC-010'
                            | 'PRC-011'
                            | 'PRC-012'
                            | 'PRC-013'
                            | 'PRC-014'
                            | 'CTR-001'
                            | 'CTR-002'
                            | 'CTR-003'
                            | 'CTR-004'
                            | 'TAX-001'
                            | 'DAT-001'
                            | 'DAT-002'
                            | 'DAT-003'
                            | 'DAT-004'
                            | 'DAT-005'
                            | 'DAT-006'
                            | 'DAT-007'
                            | 'DAT-008'
                            | 'DAT-009'
                            | 'LOG-001'
                            | 'LOG-002'
                            | 'TOT-001'
                            | 'TOT-002'
                            | 'TOT-003'
                            | 'TOT-004'
                            | 'TOT-005'
                            | 'MAS-001'
                            | 'MAS-002'
                            | 'MAS-003'
                            | 'MAS-004'
                            | 'MAS-005'
                            | 'MAS-006'
                            | 'MAS-007'
                            | 'MAS-008'
                            | 'ERP-001'
                            | 'ERP-002'
                            | 'RSP-001'
                            | 'RSP-002'
                            | 'RSP-003'
                            | 'RSP-004'
                            | 'BAL-001'
                            | 'CON-001'
                            | 'TRF-001'
                            | 'TRF-002'
                            | 'TRF-003';
                          cause: string;
                        };
                        /** @description Of each of its lines, as unit */
                        field: string;
                        value: string | null;
                      }
                  )[];
                  /**
                   * @description Let the same question be answered so from now on
                   * @default null
                   */
                  remember?: {
                    /** @enum {string} */
                    scope: 'partner' | 'customer' | 'article' | 'global';
                    /** @default null */
                    validTo?: string | null;
                    reason: string;
                    /**
                     * @description On trial (shadow) it answers nothing: what it would say is shown and counted
                     * @default auto
                     * @enum {string}
                     */
                    mode?: 'auto' | 'shadow';
                  } | null;
                };
              }
            | {
                /** @enum {string} */
                kind: 'line-rejection';
                body: {
                  /** @description Places in the list of lines, from 0 */
                  lines: number[];
                  /** @description The buyer reads it in the order response, where one is sent */
                  reason: string;
                };
              }
            | {
                /** @enum {string} */
                kind: 'release';
                body?: {
                  /**
                   * @description Places of the lines that wait, or go on waiting, from 0; all others go on. Where the partner agreed to that
                   * @default []
                   */
                  hold?: number[];
                };
              }
            | {
                /** @enum {string} */
                kind: 'rejection';
                body: {
                  /** @description The buyer reads it in the order response, where one is sent */
                  reason: string;
                };
              }
            | {
                /** @enum {string} */
                kind: 'duplicate';
                body: {
                  reason: string;
                };
              }
            | {
                /** @enum {string} */
                kind: 'replacement';
                body: {
                  reason: string;
                };
              }
            | {
                /** @enum {string} */
                kind: 'application';
                /** Format: uuid */
                change: string;
                /** @description Of the change, as the person saw it */
                version: number;
                body: {
                  /**
                   * @description Keys of the items to apply; all without it
                   * @default null
                   */
                  items?: string[] | null;
                  /**
                   * @description For a line of the change that was not found (CHG-004): the line of the order that it means, or null for a new one
                   * @default []
                   */
                  lines?: {
                    line: number;
                    orderLine: number | null;
                  }[];
                  /** @description The buyer reads it in the order response, where one is sent */
                  reason: string;
                };
              }
            | {
                /** @enum {string} */
                kind: 'refusal';
                /** Format: uuid */
                change: string;
                /** @description Of the change, as the person saw it */
                version: number;
                body: {
                  /** @description The buyer reads it in the order response, where one is sent */
                  reason: string;
                };
              }
          )[];
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            case: string;
            /** @description The number of the order, or the name of the file */
            title: string | null;
            /** @enum {string} */
            state: 'waiting' | 'done' | 'undone' | 'refused';
            /** @description What was decided, in order, by the kinds of steps */
            steps: string[];
            by: {
              /** Format: uuid */
              id: string;
              name: string;
            };
            /** Format: date-time */
            madeAt: string;
            /**
             * Format: date-time
             * @description Until then it can be undone
             */
            dueAt: string;
            /** @description How long it waits yet by our clock; 0 when it does not */
            waitsMs: number;
            /**
             * Format: date-time
             * @description When it was carried out, undone or refused
             */
            doneAt: string | null;
            /** @description What the buyer gets */
            summary: {
              nl: string;
              en: string;
            };
            /** @description Why it could not be carried out any more */
            refusal: {
              nl: string;
              en: string;
            } | null;
            /**
             * Format: uuid
             * @description Decided at once with others
             */
            group: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `open-findings`: There are still open findings. `conflict`: This does not fit the present state */
      409: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DeskDecision.undo': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            case: string;
            /** @description The number of the order, or the name of the file */
            title: string | null;
            /** @enum {string} */
            state: 'waiting' | 'done' | 'undone' | 'refused';
            /** @description What was decided, in order, by the kinds of steps */
            steps: string[];
            by: {
              /** Format: uuid */
              id: string;
              name: string;
            };
            /** Format: date-time */
            madeAt: string;
            /**
             * Format: date-time
             * @description Until then it can be undone
             */
            dueAt: string;
            /** @description How long it waits yet by our clock; 0 when it does not */
            waitsMs: number;
            /**
             * Format: date-time
             * @description When it was carried out, undone or refused
             */
            doneAt: string | null;
            /** @description What the buyer gets */
            summary: {
              nl: string;
              en: string;
            };
            /** @description Why it could not be carried out any more */
            refusal: {
              nl: string;
              en: string;
            } | null;
            /**
             * Format: uuid
             * @description Decided at once with others
             */
            group: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Interchange.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: 'received' | 'read' | 'unreadable';
            name: string | null;
            format: string | null;
            sha256: string;
            /** @description Bytes */
            size: number;
            /** @description What it arrived on */
            account: string;
            partner: string | null;
            messageCount: number;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            readAt: string | null;
            charset: {
              declared: string | null;
              used: string;
              reason: string;
            } | null;
            messages: {
              /** Format: uuid */
              id: string;
              reference: string | null;
              type: string;
              version: string;
              /** @enum {string} */
              state:
                | 'waiting'
                | 'ordered'
                | 'duplicate'
                | 'refused'
                | 'set-aside'
                | 'test'
                | 'acknowledgement'
                | 'frame'
                | 'change'
                | 'information';
              orderNumber: string | null;
              /** @description What of ours an acknowledgement is about, and what became of it; null for other messages */
              acknowledges: {
                outcome: string;
                reference: string | null;
                file: string | null;
                /**
                 * Format: uuid
                 * @description The order that was answered with it
                 */
                salesOrder: string | null;
              } | null;
              /** Format: uuid */
              salesOrder: string | null;
              /** @enum {string|null} */
              salesOrderState:
                'in-review' | 'partly-released' | 'released' | 'rejected' | 'cancelled' | 'became-change' | null;
              /** Format: uuid */
              reviewCase: string | null;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'blocking' | 'error' | 'warning' | 'info';
                stops: boolean;
                params: {
                  [key: string]: string | number | null;
                };
                position: {
                  [key: string]: unknown;
                } | null;
                text: {
                  nl: string;
                  en: string;
                };
              }[];
            }[];
            /** @description Of the envelope; those of a message stand with it */
            findings: {
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              stops: boolean;
              params: {
                [key: string]: string | number | null;
              };
              position: {
                [key: string]: unknown;
              } | null;
              text: {
                nl: string;
                en: string;
              };
            }[];
            /** @description The first acknowledgement as sent; null when there is none (yet) */
            acknowledgement: string | null;
            acknowledgements: string[];
            receipts: {
              /** Format: uuid */
              id: string;
              name: string | null;
              duplicate: boolean;
              /** Format: date-time */
              receivedAt: string;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Meaning.say': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          meaning:
            | 'original'
            | 'duplicate'
            | 'copy'
            | 'proposal'
            | 'forecast'
            | 'change'
            | 'replacement'
            | 'cancellation'
            | 'cancellation-and-reorder'
            | 'hold'
            | 'test'
            | 'agreement'
            | 'told-elsewhere'
            | 'information'
            | 'reminder';
          reason: string;
          /**
           * @description What the partner means by this code from now on; null: of this message alone
           * @default null
           */
          remember?: {
            /**
             * @description Only for documents of the same type
             * @default false
             */
            documentType?: boolean;
            /**
             * Format: date
             * @description The last day on which it counts
             * @default null
             */
            validTo?: string | null;
          } | null;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description How many messages go on by it, this one included */
            messages: number;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Meaning.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              partner: string;
              /** @enum {string|null} */
              kind: 'order' | 'order-change' | 'order-cancellation' | null;
              documentType: string | null;
              code: string;
              /** @enum {string} */
              meaning:
                | 'original'
                | 'duplicate'
                | 'copy'
                | 'proposal'
                | 'forecast'
                | 'change'
                | 'replacement'
                | 'cancellation'
                | 'cancellation-and-reorder'
                | 'hold'
                | 'test'
                | 'agreement'
                | 'told-elsewhere'
                | 'information'
                | 'reminder';
              validFrom: string;
              validTo: string | null;
              reason: string;
              /** @enum {string} */
              source: 'import' | 'person';
              /** Format: uuid */
              confirmedBy: string | null;
              /** Format: date-time */
              confirmedAt: string;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Meaning.put': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Code of the partner */
          partner: string;
          /**
           * @description Of this kind of message alone
           * @default null
           * @enum {string|null}
           */
          kind?: 'order' | 'order-change' | 'order-cancellation' | null;
          /**
           * @description As the message names it, as 224
           * @default null
           */
          documentType?: string | null;
          /** @description As sent: element 1225, BEG01, the type of a cXML order */
          code: string;
          /** @enum {string} */
          meaning:
            | 'original'
            | 'duplicate'
            | 'copy'
            | 'proposal'
            | 'forecast'
            | 'change'
            | 'replacement'
            | 'cancellation'
            | 'cancellation-and-reorder'
            | 'hold'
            | 'test'
            | 'agreement'
            | 'told-elsewhere'
            | 'information'
            | 'reminder';
          /**
           * Format: date
           * @description Today where it is left out
           */
          validFrom?: string;
          /**
           * Format: date
           * @default null
           */
          validTo?: string | null;
          reason: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Meaning.remove': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Queue.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** @enum {string} */
              kind:
                | 'read-interchange'
                | 'decide-message'
                | 'match-acknowledgement'
                | 'follow-up-receipt'
                | 'compose-reply'
                | 'deliver'
                | 'report-undelivered'
                | 'report-host-key'
                | 'report-connection'
                | 'report-imbalance'
                | 'report-traffic'
                | 'judge-again'
                | 'judge-open-orders'
                | 'master-changed'
                | 'report-erp-refusal'
                | 'carry-out-decision';
              /** Format: date-time */
              pausedAt: string | null;
              /** @description Id of the user, or `command line` */
              pausedBy: string | null;
              /** @description Waits and could be done */
              due: number;
              /** @description Waits for its time */
              later: number;
              /** @description Is being done */
              leased: number;
              /** @description Failed too often and waits for a person */
              quarantined: number;
              /** Format: date-time */
              oldestDueAt: string | null;
            }[];
            /** @enum {string|null} */
            next: null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Queue.pause': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            kind:
              | 'read-interchange'
              | 'decide-message'
              | 'match-acknowledgement'
              | 'follow-up-receipt'
              | 'compose-reply'
              | 'deliver'
              | 'report-undelivered'
              | 'report-host-key'
              | 'report-connection'
              | 'report-imbalance'
              | 'report-traffic'
              | 'judge-again'
              | 'judge-open-orders'
              | 'master-changed'
              | 'report-erp-refusal'
              | 'carry-out-decision';
            /** Format: date-time */
            pausedAt: string | null;
            /** @description Id of the user, or `command line` */
            pausedBy: string | null;
            /** @description Waits and could be done */
            due: number;
            /** @description Waits for its time */
            later: number;
            /** @description Is being done */
            leased: number;
            /** @description Failed too often and waits for a person */
            quarantined: number;
            /** Format: date-time */
            oldestDueAt: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Queue.resume': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            kind:
              | 'read-interchange'
              | 'decide-message'
              | 'match-acknowledgement'
              | 'follow-up-receipt'
              | 'compose-reply'
              | 'deliver'
              | 'report-undelivered'
              | 'report-host-key'
              | 'report-connection'
              | 'report-imbalance'
              | 'report-traffic'
              | 'judge-again'
              | 'judge-open-orders'
              | 'master-changed'
              | 'report-erp-refusal'
              | 'carry-out-decision';
            /** Format: date-time */
            pausedAt: string | null;
            /** @description Id of the user, or `command line` */
            pausedBy: string | null;
            /** @description Waits and could be done */
            due: number;
            /** @description Waits for its time */
            later: number;
            /** @description Is being done */
            leased: number;
            /** @description Failed too often and waits for a person */
            quarantined: number;
            /** Format: date-time */
            oldestDueAt: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Queue.retry': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            kind:
              | 'read-interchange'
              | 'decide-message'
              | 'match-acknowledgement'
              | 'follow-up-receipt'
              | 'compose-reply'
              | 'deliver'
              | 'report-undelivered'
              | 'report-host-key'
              | 'report-connection'
              | 'report-imbalance'
              | 'report-traffic'
              | 'judge-again'
              | 'judge-open-orders'
              | 'master-changed'
              | 'report-erp-refusal'
              | 'carry-out-decision';
            /** Format: date-time */
            pausedAt: string | null;
            /** @description Id of the user, or `command line` */
            pausedBy: string | null;
            /** @description Waits and could be done */
            due: number;
            /** @description Waits for its time */
            later: number;
            /** @description Is being done */
            leased: number;
            /** @description Failed too often and waits for a person */
            quarantined: number;
            /** Format: date-time */
            oldestDueAt: string | null;
            /** @description How many got another chance */
            retried: number;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Replacement.replace': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: 'open' | 'released' | 'rejected' | 'closed' | 'retried' | 'settled';
            /** @enum {string} */
            reason:
              | 'findings'
              | 'refused'
              | 'unreadable'
              | 'not-an-order'
              | 'quarantined'
              | 'refused-file'
              | 'tell-buyer'
              | 'acknowledgement'
              | 'overdue'
              | 'balance'
              | 'traffic'
              | 'mail'
              | 'change'
              | 'connection'
              | 'master'
              | 'partner-question';
            /** @enum {string} */
            owner: 'customer-service' | 'technical' | 'master-data';
            /** @description Send it back as If-Match */
            version: number;
            /** @description What it is about, as it was noted */
            title: string | null;
            /** @description The same for people */
            titleText: {
              nl: string;
              en: string;
            } | null;
            /**
             * Format: uuid
             * @description The order whose own case it is
             */
            salesOrder: string | null;
            /** @description The order that it is about all the same: its answer was refused, did not leave, or nobody tells the buyer */
            aboutOrder: {
              /** Format: uuid */
              id: string;
              reference: string;
              buyerOrderNumber: string | null;
            } | null;
            /** Format: uuid */
            interchange: string | null;
            /** Format: uuid */
            message: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description In a list at most 20, open and severe ones first */
            findings: {
              /** @description The fingerprint: rule, field, their value and ours */
              id: string;
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              /**
               * @description auto: a setting or a remembered answer settled it
               * @enum {string}
               */
              state: 'open' | 'overridden' | 'auto' | 'resolved';
              /** @description While it is open the order cannot be released */
              stops: boolean;
              /**
               * @description Who says that it is so grave
               * @enum {string}
               */
              severityFrom: 'rule' | 'company' | 'partner' | 'document';
              /**
               * @description What the rule said
               * @enum {string}
               */
              said: 'blocking' | 'error' | 'warning' | 'info';
              ruleVersion: number;
              /**
               * @description Who found it
               * @enum {string}
               */
              source: 'judge' | 'erp' | 'change';
              /** @description The line it is about, from 0 */
              line: number | null;
              /** @description Findings with one code and cause are one question */
              cause: string | null;
              /** @description What an answer gives away, in the order's currency */
              atStake: {
                amount: string;
                percent: string | null;
              } | null;
              /** @description The answer that no person gave */
              auto: {
                action: string;
                /** @description setting: or resolution: and its id */
                by: string;
              } | null;
              field: string | null;
              params: {
                [key: string]: string | number | null;
              };
              /** @description The buyer's value */
              actual: string | null;
              /** @description Our value */
              expected: string | null;
              /** @description Where it stands in the source */
              position: {
                [key: string]: unknown;
              } | null;
              text: {
                nl: string;
                en: string;
              };
              /** @description The sentence for the telephone */
              customerText: {
                nl: string;
                en: string;
              };
              actions: string[];
              /** @description Who may override it */
              authority: string;
              suggestions: {
                action: string;
                value: string | null;
                evidence: {
                  nl: string;
                  en: string;
                };
                by?: string;
              }[];
              override: {
                action: string;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
              } | null;
            }[];
            /** @description How many there are in all */
            findingCount: number;
            /** @description Somebody decided about it, and that is carried out then: until then it can be undone */
            leaving: {
              /** Format: uuid */
              decision: string;
              by: string;
              /** Format: date-time */
              dueAt: string;
              summary: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description What was decided last could not be carried out any more, and why */
            refused: {
              /** Format: uuid */
              decision: string;
              by: string;
              text: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description Findings of one code and cause are one question, and may be answered as one */
            questions: {
              code: string;
              /** @description Null: a question of its own */
              cause: string | null;
              /** @description Ids of its findings */
              findings: string[];
              /** @description The lines that it is about, from 0 */
              lines: number[];
              /** @description It holds the order and has no answer */
              open: boolean;
            }[];
            /** @description Of a case of the reason partner-question; null for others */
            partnerQuestion: {
              /** @description Code of the partner */
              partner: string;
              code: string;
              /** @description What makes it the same question: a path, or what the buyer has and what we have */
              cause: string;
              /** @description Orders in which it came up since it was answered last */
              count: number;
              /** @description At most 200, those that wait first */
              orders: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
                state: string;
                /** @description It is held by this question */
                waits: boolean;
              }[];
            } | null;
            order: {
              reference: string;
              buyerOrderNumber: string | null;
              /** @description The order as understood from the message */
              document: unknown;
              corrections: {
                field: string;
                value: string | null;
                by: string;
                at: string;
              }[];
              confirmedDate: string | null;
              currency: string | null;
              total: string;
              /** @description The order as it would be booked */
              lines: unknown[];
            } | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Retry.retry': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: 'open' | 'released' | 'rejected' | 'closed' | 'retried' | 'settled';
            /** @enum {string} */
            reason:
              | 'findings'
              | 'refused'
              | 'unreadable'
              | 'not-an-order'
              | 'quarantined'
              | 'refused-file'
              | 'tell-buyer'
              | 'acknowledgement'
              | 'overdue'
              | 'balance'
              | 'traffic'
              | 'mail'
              | 'change'
              | 'connection'
              | 'master'
              | 'partner-question';
            /** @enum {string} */
            owner: 'customer-service' | 'technical' | 'master-data';
            /** @description Send it back as If-Match */
            version: number;
            /** @description What it is about, as it was noted */
            title: string | null;
            /** @description The same for people */
            titleText: {
              nl: string;
              en: string;
            } | null;
            /**
             * Format: uuid
             * @description The order whose own case it is
             */
            salesOrder: string | null;
            /** @description The order that it is about all the same: its answer was refused, did not leave, or nobody tells the buyer */
            aboutOrder: {
              /** Format: uuid */
              id: string;
              reference: string;
              buyerOrderNumber: string | null;
            } | null;
            /** Format: uuid */
            interchange: string | null;
            /** Format: uuid */
            message: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description In a list at most 20, open and severe ones first */
            findings: {
              /** @description The fingerprint: rule, field, their value and ours */
              id: string;
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              /**
               * @description auto: a setting or a remembered answer settled it
               * @enum {string}
               */
              state: 'open' | 'overridden' | 'auto' | 'resolved';
              /** @description While it is open the order cannot be released */
              stops: boolean;
              /**
               * @description Who says that it is so grave
               * @enum {string}
               */
              severityFrom: 'rule' | 'company' | 'partner' | 'document';
              /**
               * @description What the rule said
               * @enum {string}
               */
              said: 'blocking' | 'error' | 'warning' | 'info';
              ruleVersion: number;
              /**
               * @description Who found it
               * @enum {string}
               */
              source: 'judge' | 'erp' | 'change';
              /** @description The line it is about, from 0 */
              line: number | null;
              /** @description Findings with one code and cause are one question */
              cause: string | null;
              /** @description What an answer gives away, in the order's currency */
              atStake: {
                amount: string;
                percent: string | null;
              } | null;
              /** @description The answer that no person gave */
              auto: {
                action: string;
                /** @description setting: or resolution: and its id */
                by: string;
              } | null;
              field: string | null;
              params: {
                [key: string]: string | number | null;
              };
              /** @description The buyer's value */
              actual: string | null;
              /** @description Our value */
              expected: string | null;
              /** @description Where it stands in the source */
              position: {
                [key: string]: unknown;
              } | null;
              text: {
                nl: string;
                en: string;
              };
              /** @description The sentence for the telephone */
              customerText: {
                nl: string;
                en: string;
              };
              actions: string[];
              /** @description Who may override it */
              authority: string;
              suggestions: {
                action: string;
                value: string | null;
                evidence: {
                  nl: string;
                  en: string;
                };
                by?: string;
              }[];
              override: {
                action: string;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
              } | null;
            }[];
            /** @description How many there are in all */
            findingCount: number;
            /** @description Somebody decided about it, and that is carried out then: until then it can be undone */
            leaving: {
              /** Format: uuid */
              decision: string;
              by: string;
              /** Format: date-time */
              dueAt: string;
              summary: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description What was decided last could not be carried out any more, and why */
            refused: {
              /** Format: uuid */
              decision: string;
              by: string;
              text: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description Findings of one code and cause are one question, and may be answered as one */
            questions: {
              code: string;
              /** @description Null: a question of its own */
              cause: string | null;
              /** @description Ids of its findings */
              findings: string[];
              /** @description The lines that it is about, from 0 */
              lines: number[];
              /** @description It holds the order and has no answer */
              open: boolean;
            }[];
            /** @description Of a case of the reason partner-question; null for others */
            partnerQuestion: {
              /** @description Code of the partner */
              partner: string;
              code: string;
              /** @description What makes it the same question: a path, or what the buyer has and what we have */
              cause: string;
              /** @description Orders in which it came up since it was answered last */
              count: number;
              /** @description At most 200, those that wait first */
              orders: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
                state: string;
                /** @description It is held by this question */
                waits: boolean;
              }[];
            } | null;
            order: {
              reference: string;
              buyerOrderNumber: string | null;
              /** @description The order as understood from the message */
              document: unknown;
              corrections: {
                field: string;
                value: string | null;
                by: string;
                at: string;
              }[];
              confirmedDate: string | null;
              currency: string | null;
              total: string;
              /** @description The order as it would be booked */
              lines: unknown[];
            } | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Article.search': {
    parameters: {
      query: {
        q: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              number: string;
              description: string;
              /** @enum {string} */
              status: 'active' | 'announced' | 'discontinued' | 'blocked';
              /** @description Of its smallest package, 14 digits */
              gtin: string | null;
              baseUnit: string;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CrossReference.list': {
    parameters: {
      query: {
        buyerArticle: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              customer: string | null;
              partner: string | null;
              buyerArticle: string;
              article: string;
              /** @enum {string|null} */
              level: 'each' | 'inner' | 'case' | 'layer' | 'pallet' | null;
              /** Format: date */
              validFrom: string;
              /** Format: date */
              validTo: string | null;
              /** @enum {string} */
              source: 'import' | 'person' | 'rule';
              /** @description Nobody yet: it is told with every line that is matched by it alone (ITM-004) */
              confirmedBy: string | null;
              /** Format: date-time */
              confirmedAt: string | null;
              reason: string | null;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CrossReference.confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Our number of the customer whose number it is
           * @default null
           */
          customer?: string | null;
          /**
           * @description Code of a partner who uses it for all his customers
           * @default null
           */
          partner?: string | null;
          buyerArticle: string;
          /** @description Our article number */
          article: string;
          /**
           * @description The package that the buyer means; the base unit where it is left out
           * @default null
           * @enum {string|null}
           */
          level?: 'each' | 'inner' | 'case' | 'layer' | 'pallet' | null;
          /**
           * Format: date
           * @description Today where it is left out
           */
          validFrom?: string;
          /**
           * Format: date
           * @description The last day on which it holds
           * @default null
           */
          validTo?: string | null;
          /** @description Why it is so */
          reason: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            customer: string | null;
            partner: string | null;
            buyerArticle: string;
            article: string;
            /** @enum {string|null} */
            level: 'each' | 'inner' | 'case' | 'layer' | 'pallet' | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            /** @enum {string} */
            source: 'import' | 'person' | 'rule';
            /** @description Nobody yet: it is told with every line that is matched by it alone (ITM-004) */
            confirmedBy: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
            reason: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Portfolio.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              customer: string;
              name: string;
              /** Format: uuid */
              responsible: string | null;
              /** Format: uuid */
              deputy: string | null;
            }[];
            next: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Portfolio.put': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        customer: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description Null: nobody, his cases are everybody’s
           */
          responsible: string | null;
          /**
           * Format: uuid
           * @description Who does so on days on which the first one is away
           * @default null
           */
          deputy?: string | null;
        };
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Portfolio.absences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              user: string;
              firstDay: string;
              lastDay: string;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Portfolio.add': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: uuid */
          user: string;
          /** Format: date */
          firstDay: string;
          /** Format: date */
          lastDay: string;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Portfolio.remove': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PriceExplanation.explain': {
    parameters: {
      query: {
        article: string;
        customer: string;
        date?: string;
        quantity?: string;
        unit?: string;
        currency?: string;
        contract?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            article: {
              number: string;
              description: string;
              baseUnit: string;
            };
            customer: {
              number: string;
              name: string;
            };
            date: string;
            /** @description A plain decimal, "12.50" */
            quantity: string;
            unit: string;
            /** @description A plain decimal, "12.50" */
            baseQuantity: string;
            currency: string;
            /**
             * @description conflict: two valid prices contradict each other, and none is chosen
             * @enum {string}
             */
            outcome: 'chosen' | 'conflict' | 'none';
            price: {
              /** @description A plain decimal, "12.50" */
              perBaseUnit: string;
              /** @description A plain decimal, "12.50" */
              perUnit: string;
              /** @description Of the whole quantity, rounded to the currency */
              amount: string;
            } | null;
            /**
             * Format: uuid
             * @description Another price of his that is lower than the one that goes first
             */
            better: string | null;
            /** @description Per base unit; below it nobody sells without leave */
            floor: string | null;
            /** @description From what holds for everybody to the most particular */
            steps: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              source: 'promotion' | 'contract' | 'customer' | 'group' | 'list';
              /** @enum {string} */
              kind: 'net' | 'gross' | 'floor';
              /** @description Number of the contract or code of the promotion */
              name: string | null;
              /** @description As it stands in the master */
              amount: string;
              currency: string;
              /** @description Base units that the amount is for */
              basisQuantity: string;
              /** @description Base units from which on it holds */
              minimumQuantity: string;
              validFrom: string;
              validTo: string | null;
              /** @description Taken off a gross price, in this order */
              discounts: {
                code: string;
                /** @description A plain decimal, "12.50" */
                percentage: string;
              }[];
              /** @description With the discounts off */
              perBaseUnit: string;
              /**
               * @description Why it was used or not
               * @enum {string}
               */
              why:
                | 'chosen'
                | 'conflict'
                | 'not-his'
                | 'no-basis'
                | 'floor'
                | 'other-currency'
                | 'not-yet'
                | 'ended'
                | 'contract-closed'
                | 'scale-not-reached'
                | 'promotion-used-up'
                | 'less-particular'
                | 'gross-beside-net'
                | 'lower-scale'
                | 'superseded'
                | 'same';
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Outbox.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'held' | 'due' | 'sending' | 'delivered' | 'dead' | 'cancelled' | 'superseded';
        partner?: string;
        order?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              /** @description CONTRL, TA1, 997, 999, ORDRSP, UBL-ORDER-RESPONSE, 855, 865 */
              kind: string;
              /** @enum {string} */
              state: 'held' | 'due' | 'sending' | 'delivered' | 'dead' | 'cancelled' | 'superseded';
              /** @description Send it back as If-Match */
              revision: number;
              partner: {
                code: string;
                name: string;
              };
              order: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
              } | null;
              /** @description Counts the answers to this order */
              version: number;
              file: string | null;
              controlReference: string | null;
              /** @description How large the body is; null while it is not made */
              bytes: number | null;
              /** @description Attempts to deliver it since it was made, or last sent again by a person */
              attempts: number;
              /**
               * Format: date-time
               * @description Since when it is tried in vain
               */
              failingSince: string | null;
              /** Format: date-time */
              nextTryAt: string | null;
              lastError: string | null;
              /**
               * @description Why it is dead
               * @enum {string|null}
               */
              failedAs: 'unreachable' | 'refused' | 'not-composed' | null;
              /**
               * Format: date-time
               * @description Until then it can be taken back
               */
              dueAt: string;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              composedAt: string | null;
              /** Format: date-time */
              deliveredAt: string | null;
              /**
               * Format: date-time
               * @description When a person last had the same bytes sent again
               */
              resentAt: string | null;
              /**
               * Format: uuid
               * @description The row with the same bytes that the partner asked for again by repeating himself
               */
              resendOf: string | null;
              /**
               * Format: uuid
               * @description The row that was composed before, where a person had it made anew
               */
              replaces: string | null;
              /** @description What the partner's system said of it last */
              acknowledgedAs: string | null;
              /** Format: date-time */
              acknowledgedAt: string | null;
            }[];
            next: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Outbox.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @description CONTRL, TA1, 997, 999, ORDRSP, UBL-ORDER-RESPONSE, 855, 865 */
            kind: string;
            /** @enum {string} */
            state: 'held' | 'due' | 'sending' | 'delivered' | 'dead' | 'cancelled' | 'superseded';
            /** @description Send it back as If-Match */
            revision: number;
            partner: {
              code: string;
              name: string;
            };
            order: {
              /** Format: uuid */
              id: string;
              reference: string;
              buyerOrderNumber: string | null;
            } | null;
            /** @description Counts the answers to this order */
            version: number;
            file: string | null;
            controlReference: string | null;
            /** @description How large the body is; null while it is not made */
            bytes: number | null;
            /** @description Attempts to deliver it since it was made, or last sent again by a person */
            attempts: number;
            /**
             * Format: date-time
             * @description Since when it is tried in vain
             */
            failingSince: string | null;
            /** Format: date-time */
            nextTryAt: string | null;
            lastError: string | null;
            /**
             * @description Why it is dead
             * @enum {string|null}
             */
            failedAs: 'unreachable' | 'refused' | 'not-composed' | null;
            /**
             * Format: date-time
             * @description Until then it can be taken back
             */
            dueAt: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            composedAt: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
            /**
             * Format: date-time
             * @description When a person last had the same bytes sent again
             */
            resentAt: string | null;
            /**
             * Format: uuid
             * @description The row with the same bytes that the partner asked for again by repeating himself
             */
            resendOf: string | null;
            /**
             * Format: uuid
             * @description The row that was composed before, where a person had it made anew
             */
            replaces: string | null;
            /** @description What the partner's system said of it last */
            acknowledgedAs: string | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** @description The body as text, at most the first 64 kB; the whole of it is a download */
            text: string | null;
            textIsWhole: boolean;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Outbox.body': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Outbox.resend': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @description CONTRL, TA1, 997, 999, ORDRSP, UBL-ORDER-RESPONSE, 855, 865 */
            kind: string;
            /** @enum {string} */
            state: 'held' | 'due' | 'sending' | 'delivered' | 'dead' | 'cancelled' | 'superseded';
            /** @description Send it back as If-Match */
            revision: number;
            partner: {
              code: string;
              name: string;
            };
            order: {
              /** Format: uuid */
              id: string;
              reference: string;
              buyerOrderNumber: string | null;
            } | null;
            /** @description Counts the answers to this order */
            version: number;
            file: string | null;
            controlReference: string | null;
            /** @description How large the body is; null while it is not made */
            bytes: number | null;
            /** @description Attempts to deliver it since it was made, or last sent again by a person */
            attempts: number;
            /**
             * Format: date-time
             * @description Since when it is tried in vain
             */
            failingSince: string | null;
            /** Format: date-time */
            nextTryAt: string | null;
            lastError: string | null;
            /**
             * @description Why it is dead
             * @enum {string|null}
             */
            failedAs: 'unreachable' | 'refused' | 'not-composed' | null;
            /**
             * Format: date-time
             * @description Until then it can be taken back
             */
            dueAt: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            composedAt: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
            /**
             * Format: date-time
             * @description When a person last had the same bytes sent again
             */
            resentAt: string | null;
            /**
             * Format: uuid
             * @description The row with the same bytes that the partner asked for again by repeating himself
             */
            resendOf: string | null;
            /**
             * Format: uuid
             * @description The row that was composed before, where a person had it made anew
             */
            replaces: string | null;
            /** @description What the partner's system said of it last */
            acknowledgedAs: string | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** @description The body as text, at most the first 64 kB; the whole of it is a download */
            text: string | null;
            textIsWhole: boolean;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Outbox.sendAnew': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @description CONTRL, TA1, 997, 999, ORDRSP, UBL-ORDER-RESPONSE, 855, 865 */
            kind: string;
            /** @enum {string} */
            state: 'held' | 'due' | 'sending' | 'delivered' | 'dead' | 'cancelled' | 'superseded';
            /** @description Send it back as If-Match */
            revision: number;
            partner: {
              code: string;
              name: string;
            };
            order: {
              /** Format: uuid */
              id: string;
              reference: string;
              buyerOrderNumber: string | null;
            } | null;
            /** @description Counts the answers to this order */
            version: number;
            file: string | null;
            controlReference: string | null;
            /** @description How large the body is; null while it is not made */
            bytes: number | null;
            /** @description Attempts to deliver it since it was made, or last sent again by a person */
            attempts: number;
            /**
             * Format: date-time
             * @description Since when it is tried in vain
             */
            failingSince: string | null;
            /** Format: date-time */
            nextTryAt: string | null;
            lastError: string | null;
            /**
             * @description Why it is dead
             * @enum {string|null}
             */
            failedAs: 'unreachable' | 'refused' | 'not-composed' | null;
            /**
             * Format: date-time
             * @description Until then it can be taken back
             */
            dueAt: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            composedAt: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
            /**
             * Format: date-time
             * @description When a person last had the same bytes sent again
             */
            resentAt: string | null;
            /**
             * Format: uuid
             * @description The row with the same bytes that the partner asked for again by repeating himself
             */
            resendOf: string | null;
            /**
             * Format: uuid
             * @description The row that was composed before, where a person had it made anew
             */
            replaces: string | null;
            /** @description What the partner's system said of it last */
            acknowledgedAs: string | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** @description The body as text, at most the first 64 kB; the whole of it is a download */
            text: string | null;
            textIsWhole: boolean;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OutboxHold.show': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            held: boolean;
            reason: string | null;
            /** Format: date-time */
            since: string | null;
            /** @description Id of the person, or system */
            by: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OutboxHold.hold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            held: boolean;
            reason: string | null;
            /** Format: date-time */
            since: string | null;
            /** @description Id of the person, or system */
            by: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OutboxHold.release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            held: boolean;
            reason: string | null;
            /** Format: date-time */
            since: string | null;
            /** @description Id of the person, or system */
            by: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OutboxHold.jump': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reserve: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description How many counters jumped */
            partners: number;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Answer.correct': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          corrections: (
            | {
                field: string;
                value: string | null;
              }
            | {
                /** @description All open findings with this code and cause */
                group: {
                  /** @enum {string} */
                  code:
                    | 'MSG-001'
                    | 'MSG-002'
                    | 'MSG-003'
                    | 'MSG-004'
                    | 'MSG-005'
                    | 'MSG-006'
                    | 'MSG-007'
                    | 'MSG-008'
                    | 'MSG-009'
                    | 'MSG-010'
                    | 'MSG-011'
                    | 'MSG-012'
                    | 'MSG-013'
                    | 'MSG-014'
                    | 'MSG-015'
                    | 'MSG-016'
                    | 'DUP-001'
                    | 'DUP-002'
                    | 'DUP-003'
                    | 'DUP-004'
                    | 'DUP-005'
                    | 'DUP-006'
                    | 'CHG-001'
                    | 'CHG-002'
                    | 'CHG-003'
                    | 'CHG-004'
                    | 'CHG-005'
                    | 'CHG-006'
                    | 'CHG-007'
                    | 'CHG-008'
                    | 'CHG-009'
                    | 'CHG-010'
                    | 'CHG-011'
                    | 'PAR-001'
                    | 'PAR-002'
                    | 'PAR-003'
                    | 'PAR-004'
                    | 'PAR-005'
                    | 'PAR-006'
                    | 'PAR-007'
                    | 'PAR-008'
                    | 'PAR-009'
                    | 'PAR-010'
                    | 'PAR-011'
                    | 'PAR-012'
                    | 'PAR-013'
                    | 'PAR-014'
                    | 'HDR-001'
                    | 'HDR-002'
                    | 'HDR-003'
                    | 'HDR-004'
                    | 'HDR-005'
                    | 'HDR-006'
                    | 'HDR-007'
                    | 'HDR-008'
                    | 'HDR-009'
                    | 'HDR-010'
                    | 'HDR-011'
                    | 'HDR-012'
                    | 'HDR-013'
                    | 'ITM-001'
                    | 'ITM-002'
                    | 'ITM-003'
                    | 'ITM-004'
                    | 'ITM-005'
                    | 'ITM-006'
                    | 'ITM-007'
                    | 'ITM-008'
                    | 'ITM-009'
                    | 'ITM-010'
                    | 'ITM-011'
                    | 'ITM-012'
                    | 'ITM-013'
                    | 'ITM-014'
                    | 'ITM-015'
                    | 'ITM-016'
                    | 'ITM-017'
                    | 'QTY-001'
                    | 'QTY-002'
                    | 'QTY-003'
                    | 'QTY-004'
                    | 'QTY-005'
                    | 'QTY-006'
                    | 'QTY-007'
                    | 'QTY-008'
                    | 'QTY-009'
                    | 'QTY-010'
                    | 'UOM-001'
                    | 'UOM-002'
                    | 'UOM-003'
                    | 'UOM-004'
                    | 'UOM-005'
                    | 'UOM-006'
                    | 'PRC-001'
                    | 'PRC-002'
                    | 'PRC-003'
                    | 'PRC-004'
                    | 'PRC-005'
                    | 'PRC-006'
                    | 'PRC-007'
                    | 'PRC-008'
                    | 'PRC-009'
                    | 'PRC-010'
                    | 'PRC-011'
                    | 'PRC-012'
                    | 'PRC-013'
                    | 'PRC-014'
                    | 'CTR-001'
                    | 'CTR-002'
                    | 'CTR-003'
                    | 'CTR-004'
                    | 'TAX-001'
                    | 'DAT-001'
                    | 'DAT-002'
                    | 'DAT-003'
                    | 'DAT-004'
                    | 'DAT-005'
                    | 'DAT-006'
                    | 'DAT-007'
                    | 'DAT-008'
                    | 'DAT-009'
                    | 'LOG-001'
                    | 'LOG-002'
                    | 'TOT-001'
                    | 'TOT-002'
                    | 'TOT-003'
                    | 'TOT-004'
                    | 'TOT-005'
                    | 'MAS-001'
                    | 'MAS-002'
                    | 'MAS-003'
                    | 'MAS-004'
                    | 'MAS-005'
                    | 'MAS-006'
                    | 'MAS-007'
                    | 'MAS-008'
                    | 'ERP-001'
                    | 'ERP-002'
                    | 'RSP-001'
                    | 'RSP-002'
                    | 'RSP-003'
                    | 'RSP-004'
                    | 'BAL-001'
                    | 'CON-001'
                    | 'TRF-001'
                    | 'TRF-002'
                    | 'TRF-003';
                  cause: string;
                };
                /** @description Of each of its lines, as unit */
                field: string;
                value: string | null;
              }
          )[];
          /**
           * @description Let the same question be answered so from now on
           * @default null
           */
          remember?: {
            /** @enum {string} */
            scope: 'partner' | 'customer' | 'article' | 'global';
            /** @default null */
            validTo?: string | null;
            reason: string;
            /**
             * @description On trial (shadow) it answers nothing: what it would say is shown and counted
             * @default auto
             * @enum {string}
             */
            mode?: 'auto' | 'shadow';
          } | null;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: 'open' | 'released' | 'rejected' | 'closed' | 'retried' | 'settled';
            /** @enum {string} */
            reason:
              | 'findings'
              | 'refused'
              | 'unreadable'
              | 'not-an-order'
              | 'quarantined'
              | 'refused-file'
              | 'tell-buyer'
              | 'acknowledgement'
              | 'overdue'
              | 'balance'
              | 'traffic'
              | 'mail'
              | 'change'
              | 'connection'
              | 'master'
              | 'partner-question';
            /** @enum {string} */
            owner: 'customer-service' | 'technical' | 'master-data';
            /** @description Send it back as If-Match */
            version: number;
            /** @description What it is about, as it was noted */
            title: string | null;
            /** @description The same for people */
            titleText: {
              nl: string;
              en: string;
            } | null;
            /**
             * Format: uuid
             * @description The order whose own case it is
             */
            salesOrder: string | null;
            /** @description The order that it is about all the same: its answer was refused, did not leave, or nobody tells the buyer */
            aboutOrder: {
              /** Format: uuid */
              id: string;
              reference: string;
              buyerOrderNumber: string | null;
            } | null;
            /** Format: uuid */
            interchange: string | null;
            /** Format: uuid */
            message: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description In a list at most 20, open and severe ones first */
            findings: {
              /** @description The fingerprint: rule, field, their value and ours */
              id: string;
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              /**
               * @description auto: a setting or a remembered answer settled it
               * @enum {string}
               */
              state: 'open' | 'overridden' | 'auto' | 'resolved';
              /** @description While it is open the order cannot be released */
              stops: boolean;
              /**
               * @description Who says that it is so grave
               * @enum {string}
               */
              severityFrom: 'rule' | 'company' | 'partner' | 'document';
              /**
               * @description What the rule said
               * @enum {string}
               */
              said: 'blocking' | 'error' | 'warning' | 'info';
              ruleVersion: number;
              /**
               * @description Who found it
               * @enum {string}
               */
              source: 'judge' | 'erp' | 'change';
              /** @description The line it is about, from 0 */
              line: number | null;
              /** @description Findings with one code and cause are one question */
              cause: string | null;
              /** @description What an answer gives away, in the order's currency */
              atStake: {
                amount: string;
                percent: string | null;
              } | null;
              /** @description The answer that no person gave */
              auto: {
                action: string;
                /** @description setting: or resolution: and its id */
                by: string;
              } | null;
              field: string | null;
              params: {
                [key: string]: string | number | null;
              };
              /** @description The buyer's value */
              actual: string | null;
              /** @description Our value */
              expected: string | null;
              /** @description Where it stands in the source */
              position: {
                [key: string]: unknown;
              } | null;
              text: {
                nl: string;
                en: string;
              };
              /** @description The sentence for the telephone */
              customerText: {
                nl: string;
                en: string;
              };
              actions: string[];
              /** @description Who may override it */
              authority: string;
              suggestions: {
                action: string;
                value: string | null;
                evidence: {
                  nl: string;
                  en: string;
                };
                by?: string;
              }[];
              override: {
                action: string;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
              } | null;
            }[];
            /** @description How many there are in all */
            findingCount: number;
            /** @description Somebody decided about it, and that is carried out then: until then it can be undone */
            leaving: {
              /** Format: uuid */
              decision: string;
              by: string;
              /** Format: date-time */
              dueAt: string;
              summary: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description What was decided last could not be carried out any more, and why */
            refused: {
              /** Format: uuid */
              decision: string;
              by: string;
              text: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description Findings of one code and cause are one question, and may be answered as one */
            questions: {
              code: string;
              /** @description Null: a question of its own */
              cause: string | null;
              /** @description Ids of its findings */
              findings: string[];
              /** @description The lines that it is about, from 0 */
              lines: number[];
              /** @description It holds the order and has no answer */
              open: boolean;
            }[];
            /** @description Of a case of the reason partner-question; null for others */
            partnerQuestion: {
              /** @description Code of the partner */
              partner: string;
              code: string;
              /** @description What makes it the same question: a path, or what the buyer has and what we have */
              cause: string;
              /** @description Orders in which it came up since it was answered last */
              count: number;
              /** @description At most 200, those that wait first */
              orders: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
                state: string;
                /** @description It is held by this question */
                waits: boolean;
              }[];
            } | null;
            order: {
              reference: string;
              buyerOrderNumber: string | null;
              /** @description The order as understood from the message */
              document: unknown;
              corrections: {
                field: string;
                value: string | null;
                by: string;
                at: string;
              }[];
              confirmedDate: string | null;
              currency: string | null;
              total: string;
              /** @description The order as it would be booked */
              lines: unknown[];
            } | null;
            /** @description Other open orders with the same question: they are judged again now */
            alsoCleared: number | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Answer.override': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The id of the finding */
          finding?: string;
          /** @description All open findings with this code and cause */
          group?: {
            /** @enum {string} */
            code:
              | 'MSG-001'
              | 'MSG-002'
              | 'MSG-003'
              | 'MSG-004'
              | 'MSG-005'
              | 'MSG-006'
              | 'MSG-007'
              | 'MSG-008'
              | 'MSG-009'
              | 'MSG-010'
              | 'MSG-011'
              | 'MSG-012'
              | 'MSG-013'
              | 'MSG-014'
              | 'MSG-015'
              | 'MSG-016'
              | 'DUP-001'
              | 'DUP-002'
              | 'DUP-003'
              | 'DUP-004'
              | 'DUP-005'
              | 'DUP-006'
              | 'CHG-001'
              | 'CHG-002'
              | 'CHG-003'
              | 'CHG-004'
              | 'CHG-005'
              | 'CHG-006'
              | 'CHG-007'
              | 'CHG-008'
              | 'CHG-009'
              | 'CHG-010'
              | 'CHG-011'
              | 'PAR-001'
              | 'PAR-002'
              | 'PAR-003'
              | 'PAR-004'
              | 'PAR-005'
              | 'PAR-006'
              | 'PAR-007'
              | 'PAR-008'
              | 'PAR-009'
              | 'PAR-010'
              | 'PAR-011'
              | 'PAR-012'
              | 'PAR-013'
              | 'PAR-014'
              | 'HDR-001'
              | 'HDR-002'
              | 'HDR-003'
              | 'HDR-004'
              | 'HDR-005'
              | 'HDR-006'
              | 'HDR-007'
              | 'HDR-008'
              | 'HDR-009'
              | 'HDR-010'
              | 'HDR-011'
              | 'HDR-012'
              | 'HDR-013'
              | 'ITM-001'
              | 'ITM-002'
              | 'ITM-003'
              | 'ITM-004'
              | 'ITM-005'
              | 'ITM-006'
              | 'ITM-007'
              | 'ITM-008'
              | 'ITM-009'
              | 'ITM-010'
              | 'ITM-011'
              | 'ITM-012'
              | 'ITM-013'
              | 'ITM-014'
              | 'ITM-015'
              | 'ITM-016'
              | 'ITM-017'
              | 'QTY-001'
              | 'QTY-002'
              | 'QTY-003'
              | 'QTY-004'
              | 'QTY-005'
              | 'QTY-006'
              | 'QTY-007'
              | 'QTY-008'
              | 'QTY-009'
              | 'QTY-010'
              | 'UOM-001'
              | 'UOM-002'
              | 'UOM-003'
              | 'UOM-004'
              | 'UOM-005'
              | 'UOM-006'
              | 'PRC-001'
              | 'PRC-002'
              | 'PRC-003'
              | 'PRC-004'
              | 'PRC-005'
              | 'PRC-006'
              | 'PRC-007'
              | 'PRC-008'
              | 'PRC-009'
              | 'PRC-010'
              | 'PRC-011'
              | 'PRC-012'
              | 'PRC-013'
              | 'PRC-014'
              | 'CTR-001'
              | 'CTR-002'
              | 'CTR-003'
              | 'CTR-004'
              | 'TAX-001'
              | 'DAT-001'
              | 'DAT-002'
              | 'DAT-003'
              | 'DAT-004'
              | 'DAT-005'
              | 'DAT-006'
              | 'DAT-007'
              | 'DAT-008'
              | 'DAT-009'
              | 'LOG-001'
              | 'LOG-002'
              | 'TOT-001'
              | 'TOT-002'
              | 'TOT-003'
              | 'TOT-004'
              | 'TOT-005'
              | 'MAS-001'
              | 'MAS-002'
              | 'MAS-003'
              | 'MAS-004'
              | 'MAS-005'
              | 'MAS-006'
              | 'MAS-007'
              | 'MAS-008'
              | 'ERP-001'
              | 'ERP-002'
              | 'RSP-001'
              | 'RSP-002'
              | 'RSP-003'
              | 'RSP-004'
              | 'BAL-001'
              | 'CON-001'
              | 'TRF-001'
              | 'TRF-002'
              | 'TRF-003';
            cause: string;
          };
          /**
           * @description Without it: accept it as the buyer has it
           * @default null
           * @enum {string|null}
           */
          action?:
            | 'MAP_ITEM'
            | 'SUBST'
            | 'QTY'
            | 'UOM'
            | 'ACC_BUYER'
            | 'USE_OURS'
            | 'MD_REQ'
            | 'DATE'
            | 'REJ_LINE'
            | 'REJ_ORD'
            | 'DUP'
            | 'REPL'
            | 'APPLY_CHG'
            | 'MAP_LOC'
            | 'SET_CUST'
            | 'CREDIT'
            | 'ASK_CUST'
            | 'ASK_REP'
            | 'SPLIT'
            | 'OVR'
            | 'REPARSE'
            | 'TEST'
            | 'SNOOZE'
            | null;
          reason: string;
          /**
           * @description Let the same question be answered so from now on
           * @default null
           */
          remember?: {
            /** @enum {string} */
            scope: 'partner' | 'customer' | 'article' | 'global';
            /** @default null */
            validTo?: string | null;
            reason: string;
            /**
             * @description On trial (shadow) it answers nothing: what it would say is shown and counted
             * @default auto
             * @enum {string}
             */
            mode?: 'auto' | 'shadow';
          } | null;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: 'open' | 'released' | 'rejected' | 'closed' | 'retried' | 'settled';
            /** @enum {string} */
            reason:
              | 'findings'
              | 'refused'
              | 'unreadable'
              | 'not-an-order'
              | 'quarantined'
              | 'refused-file'
              | 'tell-buyer'
              | 'acknowledgement'
              | 'overdue'
              | 'balance'
              | 'traffic'
              | 'mail'
              | 'change'
              | 'connection'
              | 'master'
              | 'partner-question';
            /** @enum {string} */
            owner: 'customer-service' | 'technical' | 'master-data';
            /** @description Send it back as If-Match */
            version: number;
            /** @description What it is about, as it was noted */
            title: string | null;
            /** @description The same for people */
            titleText: {
              nl: string;
              en: string;
            } | null;
            /**
             * Format: uuid
             * @description The order whose own case it is
             */
            salesOrder: string | null;
            /** @description The order that it is about all the same: its answer was refused, did not leave, or nobody tells the buyer */
            aboutOrder: {
              /** Format: uuid */
              id: string;
              reference: string;
              buyerOrderNumber: string | null;
            } | null;
            /** Format: uuid */
            interchange: string | null;
            /** Format: uuid */
            message: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description In a list at most 20, open and severe ones first */
            findings: {
              /** @description The fingerprint: rule, field, their value and ours */
              id: string;
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              /**
               * @description auto: a setting or a remembered answer settled it
               * @enum {string}
               */
              state: 'open' | 'overridden' | 'auto' | 'resolved';
              /** @description While it is open the order cannot be released */
              stops: boolean;
              /**
               * @description Who says that it is so grave
               * @enum {string}
               */
              severityFrom: 'rule' | 'company' | 'partner' | 'document';
              /**
               * @description What the rule said
               * @enum {string}
               */
              said: 'blocking' | 'error' | 'warning' | 'info';
              ruleVersion: number;
              /**
               * @description Who found it
               * @enum {string}
               */
              source: 'judge' | 'erp' | 'change';
              /** @description The line it is about, from 0 */
              line: number | null;
              /** @description Findings with one code and cause are one question */
              cause: string | null;
              /** @description What an answer gives away, in the order's currency */
              atStake: {
                amount: string;
                percent: string | null;
              } | null;
              /** @description The answer that no person gave */
              auto: {
                action: string;
                /** @description setting: or resolution: and its id */
                by: string;
              } | null;
              field: string | null;
              params: {
                [key: string]: string | number | null;
              };
              /** @description The buyer's value */
              actual: string | null;
              /** @description Our value */
              expected: string | null;
              /** @description Where it stands in the source */
              position: {
                [key: string]: unknown;
              } | null;
              text: {
                nl: string;
                en: string;
              };
              /** @description The sentence for the telephone */
              customerText: {
                nl: string;
                en: string;
              };
              actions: string[];
              /** @description Who may override it */
              authority: string;
              suggestions: {
                action: string;
                value: string | null;
                evidence: {
                  nl: string;
                  en: string;
                };
                by?: string;
              }[];
              override: {
                action: string;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
              } | null;
            }[];
            /** @description How many there are in all */
            findingCount: number;
            /** @description Somebody decided about it, and that is carried out then: until then it can be undone */
            leaving: {
              /** Format: uuid */
              decision: string;
              by: string;
              /** Format: date-time */
              dueAt: string;
              summary: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description What was decided last could not be carried out any more, and why */
            refused: {
              /** Format: uuid */
              decision: string;
              by: string;
              text: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description Findings of one code and cause are one question, and may be answered as one */
            questions: {
              code: string;
              /** @description Null: a question of its own */
              cause: string | null;
              /** @description Ids of its findings */
              findings: string[];
              /** @description The lines that it is about, from 0 */
              lines: number[];
              /** @description It holds the order and has no answer */
              open: boolean;
            }[];
            /** @description Of a case of the reason partner-question; null for others */
            partnerQuestion: {
              /** @description Code of the partner */
              partner: string;
              code: string;
              /** @description What makes it the same question: a path, or what the buyer has and what we have */
              cause: string;
              /** @description Orders in which it came up since it was answered last */
              count: number;
              /** @description At most 200, those that wait first */
              orders: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
                state: string;
                /** @description It is held by this question */
                waits: boolean;
              }[];
            } | null;
            order: {
              reference: string;
              buyerOrderNumber: string | null;
              /** @description The order as understood from the message */
              document: unknown;
              corrections: {
                field: string;
                value: string | null;
                by: string;
                at: string;
              }[];
              confirmedDate: string | null;
              currency: string | null;
              total: string;
              /** @description The order as it would be booked */
              lines: unknown[];
            } | null;
            /** @description Other open orders with the same question: they are judged again now */
            alsoCleared: number | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Answer.ask': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The id of the finding */
          finding: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: 'open' | 'released' | 'rejected' | 'closed' | 'retried' | 'settled';
            /** @enum {string} */
            reason:
              | 'findings'
              | 'refused'
              | 'unreadable'
              | 'not-an-order'
              | 'quarantined'
              | 'refused-file'
              | 'tell-buyer'
              | 'acknowledgement'
              | 'overdue'
              | 'balance'
              | 'traffic'
              | 'mail'
              | 'change'
              | 'connection'
              | 'master'
              | 'partner-question';
            /** @enum {string} */
            owner: 'customer-service' | 'technical' | 'master-data';
            /** @description Send it back as If-Match */
            version: number;
            /** @description What it is about, as it was noted */
            title: string | null;
            /** @description The same for people */
            titleText: {
              nl: string;
              en: string;
            } | null;
            /**
             * Format: uuid
             * @description The order whose own case it is
             */
            salesOrder: string | null;
            /** @description The order that it is about all the same: its answer was refused, did not leave, or nobody tells the buyer */
            aboutOrder: {
              /** Format: uuid */
              id: string;
              reference: string;
              buyerOrderNumber: string | null;
            } | null;
            /** Format: uuid */
            interchange: string | null;
            /** Format: uuid */
            message: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description In a list at most 20, open and severe ones first */
            findings: {
              /** @description The fingerprint: rule, field, their value and ours */
              id: string;
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              /**
               * @description auto: a setting or a remembered answer settled it
               * @enum {string}
               */
              state: 'open' | 'overridden' | 'auto' | 'resolved';
              /** @description While it is open the order cannot be released */
              stops: boolean;
              /**
               * @description Who says that it is so grave
               * @enum {string}
               */
              severityFrom: 'rule' | 'company' | 'partner' | 'document';
              /**
               * @description What the rule said
               * @enum {string}
               */
              said: 'blocking' | 'error' | 'warning' | 'info';
              ruleVersion: number;
              /**
               * @description Who found it
               * @enum {string}
               */
              source: 'judge' | 'erp' | 'change';
              /** @description The line it is about, from 0 */
              line: number | null;
              /** @description Findings with one code and cause are one question */
              cause: string | null;
              /** @description What an answer gives away, in the order's currency */
              atStake: {
                amount: string;
                percent: string | null;
              } | null;
              /** @description The answer that no person gave */
              auto: {
                action: string;
                /** @description setting: or resolution: and its id */
                by: string;
              } | null;
              field: string | null;
              params: {
                [key: string]: string | number | null;
              };
              /** @description The buyer's value */
              actual: string | null;
              /** @description Our value */
              expected: string | null;
              /** @description Where it stands in the source */
              position: {
                [key: string]: unknown;
              } | null;
              text: {
                nl: string;
                en: string;
              };
              /** @description The sentence for the telephone */
              customerText: {
                nl: string;
                en: string;
              };
              actions: string[];
              /** @description Who may override it */
              authority: string;
              suggestions: {
                action: string;
                value: string | null;
                evidence: {
                  nl: string;
                  en: string;
                };
                by?: string;
              }[];
              override: {
                action: string;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
              } | null;
            }[];
            /** @description How many there are in all */
            findingCount: number;
            /** @description Somebody decided about it, and that is carried out then: until then it can be undone */
            leaving: {
              /** Format: uuid */
              decision: string;
              by: string;
              /** Format: date-time */
              dueAt: string;
              summary: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description What was decided last could not be carried out any more, and why */
            refused: {
              /** Format: uuid */
              decision: string;
              by: string;
              text: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description Findings of one code and cause are one question, and may be answered as one */
            questions: {
              code: string;
              /** @description Null: a question of its own */
              cause: string | null;
              /** @description Ids of its findings */
              findings: string[];
              /** @description The lines that it is about, from 0 */
              lines: number[];
              /** @description It holds the order and has no answer */
              open: boolean;
            }[];
            /** @description Of a case of the reason partner-question; null for others */
            partnerQuestion: {
              /** @description Code of the partner */
              partner: string;
              code: string;
              /** @description What makes it the same question: a path, or what the buyer has and what we have */
              cause: string;
              /** @description Orders in which it came up since it was answered last */
              count: number;
              /** @description At most 200, those that wait first */
              orders: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
                state: string;
                /** @description It is held by this question */
                waits: boolean;
              }[];
            } | null;
            order: {
              reference: string;
              buyerOrderNumber: string | null;
              /** @description The order as understood from the message */
              document: unknown;
              corrections: {
                field: string;
                value: string | null;
                by: string;
                at: string;
              }[];
              confirmedDate: string | null;
              currency: string | null;
              total: string;
              /** @description The order as it would be booked */
              lines: unknown[];
            } | null;
            /** @description Other open orders with the same question: they are judged again now */
            alsoCleared: number | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseHold.claim': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Also when a colleague has it in hand, who is told
           * @default false
           */
          takeOver?: boolean;
        };
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseHold.free': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseHold.assign': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description Null: nobody
           */
          assignee: string | null;
        };
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseHold.snooze': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: date-time
           * @description When it comes back by itself
           * @default null
           */
          until?: string | null;
          /**
           * @default null
           * @enum {string|null}
           */
          waitingFor?: 'customer' | 'colleague' | null;
        };
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseHold.wake': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseHold.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              author: {
                /** Format: uuid */
                id: string;
                name: string;
              };
              text: string;
              mentions: {
                /** Format: uuid */
                id: string;
                name: string;
              }[];
              /** Format: date-time */
              writtenAt: string;
            }[];
            next: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseHold.write': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Read inside alone */
          text: string;
          /**
           * @description Ids of colleagues who are told
           * @default []
           */
          mentions?: string[];
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            author: {
              /** Format: uuid */
              id: string;
              name: string;
            };
            text: string;
            mentions: {
              /** Format: uuid */
              id: string;
              name: string;
            }[];
            /** Format: date-time */
            writtenAt: string;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ChangeAgreement.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              partner: string;
              customer: string | null;
              /**
               * @description Type of the message that changes, as 230
               * @default null
               */
              documentType: string | null;
              /**
               * @description Whether his messages may change orders (MSG-013)
               * @default profile
               * @enum {string}
               */
              changes: 'profile' | 'allowed' | 'none';
              /**
               * @description Hours before the despatch (CHG-003)
               * @default null
               */
              cutOffHours: number | null;
              /**
               * @description Up to where changes within the bounds are applied without a person; of partners of level 3
               * @default never
               * @enum {string}
               */
              autoUntil: 'never' | 'release' | 'picking';
              /**
               * @description The most that a quantity may move by, in percent of the booked one
               * @default null
               */
              autoQuantityPercent: string | null;
              /**
               * @description The most in base units
               * @default null
               */
              autoQuantity: string | null;
              /**
               * @description The most days that a day may move by
               * @default null
               */
              autoDays: number | null;
              reason: string;
              /** Format: uuid */
              setBy: string | null;
              /** Format: date-time */
              setAt: string;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ChangeAgreement.put': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Code of the partner */
          partner: string;
          /**
           * @description Our number of the customer; null: all of the partner
           * @default null
           */
          customer?: string | null;
          /**
           * @description Type of the message that changes, as 230
           * @default null
           */
          documentType?: string | null;
          /**
           * @description Whether his messages may change orders (MSG-013)
           * @default profile
           * @enum {string}
           */
          changes?: 'profile' | 'allowed' | 'none';
          /**
           * @description Hours before the despatch (CHG-003)
           * @default null
           */
          cutOffHours?: number | null;
          /**
           * @description Up to where changes within the bounds are applied without a person; of partners of level 3
           * @default never
           * @enum {string}
           */
          autoUntil?: 'never' | 'release' | 'picking';
          /**
           * @description The most that a quantity may move by, in percent of the booked one
           * @default null
           */
          autoQuantityPercent?: string | null;
          /**
           * @description The most in base units
           * @default null
           */
          autoQuantity?: string | null;
          /**
           * @description The most days that a day may move by
           * @default null
           */
          autoDays?: number | null;
          reason: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ChangeAgreement.remove': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Comparison.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description The order with the same number that it is compared with; null when it differs from none */
            earlier: {
              /** Format: uuid */
              id: string;
              reference: string;
            } | null;
            differences: {
              /** @description Of the later order, or of a line of the earlier one that is gone */
              field: string;
              /** @description As people call it; null at the header */
              line: string | null;
              before: string | null;
              after: string | null;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DeskEvents.stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DeskEvents.looking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: uuid */
          case: string;
        };
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseInsight.showSource': {
    parameters: {
      query?: {
        from?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            format: string | null;
            /** @description Of the file */
            name: string | null;
            from: number;
            /** @description Where the next piece begins; null when there is none */
            next: number | null;
            total: number;
            /** @description As it came; a workbook as lines with a tab between cells. Show it as text and never as markup */
            text: string;
            /** @description Every understood value that stands in this piece */
            values: {
              /** @description Of the document: lines[2].price */
              path: string;
              /** @description Characters (UTF-16) from the beginning of the text */
              offset: number;
              length: number;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseInsight.showAnswer': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            kind: 'accepted' | 'changed' | 'rejected';
            /** @description Of the order as a whole; null: nothing but that it goes */
            words: {
              nl: string | null;
              en: string | null;
            };
            lines: {
              /** @description From 0 */
              line: number;
              number: string | null;
              /**
               * @description pending: nobody has decided about it yet
               * @enum {string}
               */
              kind: 'accepted' | 'changed' | 'rejected' | 'pending';
              /** @description What the buyer reads of it; null for an accepted line */
              words: {
                nl: string | null;
                en: string | null;
              };
            }[];
            /** @description Something of the order as a whole is not settled yet */
            headOpen: boolean;
            /** @description The message as it would leave; null while something is open, and where this buyer gets none */
            raw: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseInsight.showSurroundings': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description Of the order */
            state: string;
            /** Format: date-time */
            receivedAt: string;
            theirTotal: {
              amount: string;
              /** @description The message says so; else his prices times his quantities */
              stated: boolean;
            } | null;
            customer: {
              number: string;
              name: string;
              currency: string;
              blockedReason: string | null;
              creditLimit: string | null;
              openInvoices: string;
              overdueCount: number | null;
              orderNote: string | null;
            } | null;
            deliveryPlace: {
              name: string;
              street: string;
              postcode: string;
              city: string;
              country: string;
            } | null;
            partner: {
              code: string;
              name: string;
            } | null;
            /** @description Those of ours that the lines have (ourPriceId) */
            prices: {
              /** Format: uuid */
              id: string;
              source: string;
              name: string | null;
              validFrom: string;
              validTo: string | null;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseInsight.showTimeline': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              /** Format: date-time */
              at: string;
              /** @description What happened, as order-released */
              kind: string;
              /** @description What it happened to: review-case, sales-order, message, interchange */
              subject: string;
              /** @description The name of who did it; null: nobody had to */
              actor: string | null;
              data: {
                [key: string]: unknown;
              };
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Duplicate.drop': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: 'open' | 'released' | 'rejected' | 'closed' | 'retried' | 'settled';
            /** @enum {string} */
            reason:
              | 'findings'
              | 'refused'
              | 'unreadable'
              | 'not-an-order'
              | 'quarantined'
              | 'refused-file'
              | 'tell-buyer'
              | 'acknowledgement'
              | 'overdue'
              | 'balance'
              | 'traffic'
              | 'mail'
              | 'change'
              | 'connection'
              | 'master'
              | 'partner-question';
            /** @enum {string} */
            owner: 'customer-service' | 'technical' | 'master-data';
            /** @description Send it back as If-Match */
            version: number;
            /** @description What it is about, as it was noted */
            title: string | null;
            /** @description The same for people */
            titleText: {
              nl: string;
              en: string;
            } | null;
            /**
             * Format: uuid
             * @description The order whose own case it is
             */
            salesOrder: string | null;
            /** @description The order that it is about all the same: its answer was refused, did not leave, or nobody tells the buyer */
            aboutOrder: {
              /** Format: uuid */
              id: string;
              reference: string;
              buyerOrderNumber: string | null;
            } | null;
            /** Format: uuid */
            interchange: string | null;
            /** Format: uuid */
            message: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description In a list at most 20, open and severe ones first */
            findings: {
              /** @description The fingerprint: rule, field, their value and ours */
              id: string;
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              /**
               * @description auto: a setting or a remembered answer settled it
               * @enum {string}
               */
              state: 'open' | 'overridden' | 'auto' | 'resolved';
              /** @description While it is open the order cannot be released */
              stops: boolean;
              /**
               * @description Who says that it is so grave
               * @enum {string}
               */
              severityFrom: 'rule' | 'company' | 'partner' | 'document';
              /**
               * @description What the rule said
               * @enum {string}
               */
              said: 'blocking' | 'error' | 'warning' | 'info';
              ruleVersion: number;
              /**
               * @description Who found it
               * @enum {string}
               */
              source: 'judge' | 'erp' | 'change';
              /** @description The line it is about, from 0 */
              line: number | null;
              /** @description Findings with one code and cause are one question */
              cause: string | null;
              /** @description What an answer gives away, in the order's currency */
              atStake: {
                amount: string;
                percent: string | null;
              } | null;
              /** @description The answer that no person gave */
              auto: {
                action: string;
                /** @description setting: or resolution: and its id */
                by: string;
              } | null;
              field: string | null;
              params: {
                [key: string]: string | number | null;
              };
              /** @description The buyer's value */
              actual: string | null;
              /** @description Our value */
              expected: string | null;
              /** @description Where it stands in the source */
              position: {
                [key: string]: unknown;
              } | null;
              text: {
                nl: string;
                en: string;
              };
              /** @description The sentence for the telephone */
              customerText: {
                nl: string;
                en: string;
              };
              actions: string[];
              /** @description Who may override it */
              authority: string;
              suggestions: {
                action: string;
                value: string | null;
                evidence: {
                  nl: string;
                  en: string;
                };
                by?: string;
              }[];
              override: {
                action: string;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
              } | null;
            }[];
            /** @description How many there are in all */
            findingCount: number;
            /** @description Somebody decided about it, and that is carried out then: until then it can be undone */
            leaving: {
              /** Format: uuid */
              decision: string;
              by: string;
              /** Format: date-time */
              dueAt: string;
              summary: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description What was decided last could not be carried out any more, and why */
            refused: {
              /** Format: uuid */
              decision: string;
              by: string;
              text: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description Findings of one code and cause are one question, and may be answered as one */
            questions: {
              code: string;
              /** @description Null: a question of its own */
              cause: string | null;
              /** @description Ids of its findings */
              findings: string[];
              /** @description The lines that it is about, from 0 */
              lines: number[];
              /** @description It holds the order and has no answer */
              open: boolean;
            }[];
            /** @description Of a case of the reason partner-question; null for others */
            partnerQuestion: {
              /** @description Code of the partner */
              partner: string;
              code: string;
              /** @description What makes it the same question: a path, or what the buyer has and what we have */
              cause: string;
              /** @description Orders in which it came up since it was answered last */
              count: number;
              /** @description At most 200, those that wait first */
              orders: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
                state: string;
                /** @description It is held by this question */
                waits: boolean;
              }[];
            } | null;
            order: {
              reference: string;
              buyerOrderNumber: string | null;
              /** @description The order as understood from the message */
              document: unknown;
              corrections: {
                field: string;
                value: string | null;
                by: string;
                at: string;
              }[];
              confirmedDate: string | null;
              currency: string | null;
              total: string;
              /** @description The order as it would be booked */
              lines: unknown[];
            } | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'KeptMessage.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        partner?: string;
        intent?: 'copy' | 'agreement' | 'told-elsewhere' | 'forecast' | 'provisional' | 'information' | 'reminder';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              message: string;
              partner: string | null;
              /**
               * Format: uuid
               * @description The order that it speaks of
               */
              salesOrder: string | null;
              intent: string;
              orderNumber: string | null;
              date: string | null;
              requestedDelivery: string | null;
              /** Format: date-time */
              receivedAt: string;
              lines: {
                number: string | null;
                gtin: string | null;
                supplierArticle: string | null;
                buyerArticle: string | null;
                quantity: string | null;
                unit: string | null;
                requestedDelivery: string | null;
              }[];
              findings: {
                code: string;
                text: {
                  nl: string;
                  en: string;
                };
              }[];
            }[];
            next: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OrderChange.list': {
    parameters: {
      query?: {
        salesOrder?: string;
        state?: 'unmatched' | 'requested' | 'applied' | 'partly-applied' | 'refused';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            salesOrder: string | null;
            /** Format: uuid */
            message: string;
            /** @enum {string} */
            intent: 'replace' | 'change' | 'cancel' | 'cancel-and-reorder' | 'hold' | 'unknown';
            /** @enum {string} */
            state: 'unmatched' | 'requested' | 'applied' | 'partly-applied' | 'refused';
            version: number;
            number: string | null;
            sequence: string | null;
            date: string | null;
            /** @description The buyer's own words */
            texts: string[];
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            reason: string | null;
            /** @description What applied it without a person, and within which bounds */
            auto: {
              by: string;
              bounds: {
                until: string | null;
                quantityPercent: string | null;
                quantity: string | null;
                days: string | null;
              };
            } | null;
            items: {
              key: string;
              /** @description Place in the list of lines of the order, from 0; null of its head */
              line: number | null;
              /** @enum {string} */
              action: 'add' | 'delete' | 'change';
              field: string;
              /** @description As asked before */
              before: string | null;
              /** @description As asked now */
              asked: string | null;
              /** @description As booked */
              ours: string | null;
              /** @description Base units more or less */
              delta: string | null;
              /** @enum {string} */
              verdict: 'plain' | 'conflict' | 'unsaid' | 'unclear';
            }[];
            findings: {
              code: string;
              stops: boolean;
              text: {
                nl: string;
                en: string;
              };
            }[];
          }[];
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OrderChange.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            salesOrder: string | null;
            /** Format: uuid */
            message: string;
            /** @enum {string} */
            intent: 'replace' | 'change' | 'cancel' | 'cancel-and-reorder' | 'hold' | 'unknown';
            /** @enum {string} */
            state: 'unmatched' | 'requested' | 'applied' | 'partly-applied' | 'refused';
            version: number;
            number: string | null;
            sequence: string | null;
            date: string | null;
            /** @description The buyer's own words */
            texts: string[];
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            reason: string | null;
            /** @description What applied it without a person, and within which bounds */
            auto: {
              by: string;
              bounds: {
                until: string | null;
                quantityPercent: string | null;
                quantity: string | null;
                days: string | null;
              };
            } | null;
            items: {
              key: string;
              /** @description Place in the list of lines of the order, from 0; null of its head */
              line: number | null;
              /** @enum {string} */
              action: 'add' | 'delete' | 'change';
              field: string;
              /** @description As asked before */
              before: string | null;
              /** @description As asked now */
              asked: string | null;
              /** @description As booked */
              ours: string | null;
              /** @description Base units more or less */
              delta: string | null;
              /** @enum {string} */
              verdict: 'plain' | 'conflict' | 'unsaid' | 'unclear';
            }[];
            findings: {
              code: string;
              stops: boolean;
              text: {
                nl: string;
                en: string;
              };
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OrderChange.apply': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Keys of the items to apply; all without it
           * @default null
           */
          items?: string[] | null;
          /**
           * @description For a line of the change that was not found (CHG-004): the line of the order that it means, or null for a new one
           * @default []
           */
          lines?: {
            line: number;
            orderLine: number | null;
          }[];
          /** @description The buyer reads it in the order response, where one is sent */
          reason: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            salesOrder: string | null;
            /** Format: uuid */
            message: string;
            /** @enum {string} */
            intent: 'replace' | 'change' | 'cancel' | 'cancel-and-reorder' | 'hold' | 'unknown';
            /** @enum {string} */
            state: 'unmatched' | 'requested' | 'applied' | 'partly-applied' | 'refused';
            version: number;
            number: string | null;
            sequence: string | null;
            date: string | null;
            /** @description The buyer's own words */
            texts: string[];
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            reason: string | null;
            /** @description What applied it without a person, and within which bounds */
            auto: {
              by: string;
              bounds: {
                until: string | null;
                quantityPercent: string | null;
                quantity: string | null;
                days: string | null;
              };
            } | null;
            items: {
              key: string;
              /** @description Place in the list of lines of the order, from 0; null of its head */
              line: number | null;
              /** @enum {string} */
              action: 'add' | 'delete' | 'change';
              field: string;
              /** @description As asked before */
              before: string | null;
              /** @description As asked now */
              asked: string | null;
              /** @description As booked */
              ours: string | null;
              /** @description Base units more or less */
              delta: string | null;
              /** @enum {string} */
              verdict: 'plain' | 'conflict' | 'unsaid' | 'unclear';
            }[];
            findings: {
              code: string;
              stops: boolean;
              text: {
                nl: string;
                en: string;
              };
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OrderChange.refuse': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The buyer reads it in the order response, where one is sent */
          reason: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            salesOrder: string | null;
            /** Format: uuid */
            message: string;
            /** @enum {string} */
            intent: 'replace' | 'change' | 'cancel' | 'cancel-and-reorder' | 'hold' | 'unknown';
            /** @enum {string} */
            state: 'unmatched' | 'requested' | 'applied' | 'partly-applied' | 'refused';
            version: number;
            number: string | null;
            sequence: string | null;
            date: string | null;
            /** @description The buyer's own words */
            texts: string[];
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            reason: string | null;
            /** @description What applied it without a person, and within which bounds */
            auto: {
              by: string;
              bounds: {
                until: string | null;
                quantityPercent: string | null;
                quantity: string | null;
                days: string | null;
              };
            } | null;
            items: {
              key: string;
              /** @description Place in the list of lines of the order, from 0; null of its head */
              line: number | null;
              /** @enum {string} */
              action: 'add' | 'delete' | 'change';
              field: string;
              /** @description As asked before */
              before: string | null;
              /** @description As asked now */
              asked: string | null;
              /** @description As booked */
              ours: string | null;
              /** @description Base units more or less */
              delta: string | null;
              /** @enum {string} */
              verdict: 'plain' | 'conflict' | 'unsaid' | 'unclear';
            }[];
            findings: {
              code: string;
              stops: boolean;
              text: {
                nl: string;
                en: string;
              };
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OrderChange.link': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Our number of the order, or the one that the buyer gave it */
          order: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            salesOrder: string | null;
            /** Format: uuid */
            message: string;
            /** @enum {string} */
            intent: 'replace' | 'change' | 'cancel' | 'cancel-and-reorder' | 'hold' | 'unknown';
            /** @enum {string} */
            state: 'unmatched' | 'requested' | 'applied' | 'partly-applied' | 'refused';
            version: number;
            number: string | null;
            sequence: string | null;
            date: string | null;
            /** @description The buyer's own words */
            texts: string[];
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            reason: string | null;
            /** @description What applied it without a person, and within which bounds */
            auto: {
              by: string;
              bounds: {
                until: string | null;
                quantityPercent: string | null;
                quantity: string | null;
                days: string | null;
              };
            } | null;
            items: {
              key: string;
              /** @description Place in the list of lines of the order, from 0; null of its head */
              line: number | null;
              /** @enum {string} */
              action: 'add' | 'delete' | 'change';
              field: string;
              /** @description As asked before */
              before: string | null;
              /** @description As asked now */
              asked: string | null;
              /** @description As booked */
              ours: string | null;
              /** @description Base units more or less */
              delta: string | null;
              /** @enum {string} */
              verdict: 'plain' | 'conflict' | 'unsaid' | 'unclear';
            }[];
            findings: {
              code: string;
              stops: boolean;
              text: {
                nl: string;
                en: string;
              };
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PartnerQuestion.answer': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description One order; all that have come so far; or from now on as well, where that can be remembered
           * @enum {string}
           */
          scope: 'order' | 'open' | 'partner';
          /**
           * Format: uuid
           * @description Of the scope "order"
           */
          order?: string;
          /**
           * @description Without it: what we agreed holds, else as the buyer has it
           * @default null
           * @enum {string|null}
           */
          action?:
            | 'MAP_ITEM'
            | 'SUBST'
            | 'QTY'
            | 'UOM'
            | 'ACC_BUYER'
            | 'USE_OURS'
            | 'MD_REQ'
            | 'DATE'
            | 'REJ_LINE'
            | 'REJ_ORD'
            | 'DUP'
            | 'REPL'
            | 'APPLY_CHG'
            | 'MAP_LOC'
            | 'SET_CUST'
            | 'CREDIT'
            | 'ASK_CUST'
            | 'ASK_REP'
            | 'SPLIT'
            | 'OVR'
            | 'REPARSE'
            | 'TEST'
            | 'SNOOZE'
            | null;
          reason: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: 'open' | 'released' | 'rejected' | 'closed' | 'retried' | 'settled';
            /** @enum {string} */
            reason:
              | 'findings'
              | 'refused'
              | 'unreadable'
              | 'not-an-order'
              | 'quarantined'
              | 'refused-file'
              | 'tell-buyer'
              | 'acknowledgement'
              | 'overdue'
              | 'balance'
              | 'traffic'
              | 'mail'
              | 'change'
              | 'connection'
              | 'master'
              | 'partner-question';
            /** @enum {string} */
            owner: 'customer-service' | 'technical' | 'master-data';
            /** @description Send it back as If-Match */
            version: number;
            /** @description What it is about, as it was noted */
            title: string | null;
            /** @description The same for people */
            titleText: {
              nl: string;
              en: string;
            } | null;
            /**
             * Format: uuid
             * @description The order whose own case it is
             */
            salesOrder: string | null;
            /** @description The order that it is about all the same: its answer was refused, did not leave, or nobody tells the buyer */
            aboutOrder: {
              /** Format: uuid */
              id: string;
              reference: string;
              buyerOrderNumber: string | null;
            } | null;
            /** Format: uuid */
            interchange: string | null;
            /** Format: uuid */
            message: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description In a list at most 20, open and severe ones first */
            findings: {
              /** @description The fingerprint: rule, field, their value and ours */
              id: string;
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              /**
               * @description auto: a setting or a remembered answer settled it
               * @enum {string}
               */
              state: 'open' | 'overridden' | 'auto' | 'resolved';
              /** @description While it is open the order cannot be released */
              stops: boolean;
              /**
               * @description Who says that it is so grave
               * @enum {string}
               */
              severityFrom: 'rule' | 'company' | 'partner' | 'document';
              /**
               * @description What the rule said
               * @enum {string}
               */
              said: 'blocking' | 'error' | 'warning' | 'info';
              ruleVersion: number;
              /**
               * @description Who found it
               * @enum {string}
               */
              source: 'judge' | 'erp' | 'change';
              /** @description The line it is about, from 0 */
              line: number | null;
              /** @description Findings with one code and cause are one question */
              cause: string | null;
              /** @description What an answer gives away, in the order's currency */
              atStake: {
                amount: string;
                percent: string | null;
              } | null;
              /** @description The answer that no person gave */
              auto: {
                action: string;
                /** @description setting: or resolution: and its id */
                by: string;
              } | null;
              field: string | null;
              params: {
                [key: string]: string | number | null;
              };
              /** @description The buyer's value */
              actual: string | null;
              /** @description Our value */
              expected: string | null;
              /** @description Where it stands in the source */
              position: {
                [key: string]: unknown;
              } | null;
              text: {
                nl: string;
                en: string;
              };
              /** @description The sentence for the telephone */
              customerText: {
                nl: string;
                en: string;
              };
              actions: string[];
              /** @description Who may override it */
              authority: string;
              suggestions: {
                action: string;
                value: string | null;
                evidence: {
                  nl: string;
                  en: string;
                };
                by?: string;
              }[];
              override: {
                action: string;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
              } | null;
            }[];
            /** @description How many there are in all */
            findingCount: number;
            /** @description Somebody decided about it, and that is carried out then: until then it can be undone */
            leaving: {
              /** Format: uuid */
              decision: string;
              by: string;
              /** Format: date-time */
              dueAt: string;
              summary: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description What was decided last could not be carried out any more, and why */
            refused: {
              /** Format: uuid */
              decision: string;
              by: string;
              text: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description Findings of one code and cause are one question, and may be answered as one */
            questions: {
              code: string;
              /** @description Null: a question of its own */
              cause: string | null;
              /** @description Ids of its findings */
              findings: string[];
              /** @description The lines that it is about, from 0 */
              lines: number[];
              /** @description It holds the order and has no answer */
              open: boolean;
            }[];
            /** @description Of a case of the reason partner-question; null for others */
            partnerQuestion: {
              /** @description Code of the partner */
              partner: string;
              code: string;
              /** @description What makes it the same question: a path, or what the buyer has and what we have */
              cause: string;
              /** @description Orders in which it came up since it was answered last */
              count: number;
              /** @description At most 200, those that wait first */
              orders: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
                state: string;
                /** @description It is held by this question */
                waits: boolean;
              }[];
            } | null;
            order: {
              reference: string;
              buyerOrderNumber: string | null;
              /** @description The order as understood from the message */
              document: unknown;
              corrections: {
                field: string;
                value: string | null;
                by: string;
                at: string;
              }[];
              confirmedDate: string | null;
              currency: string | null;
              total: string;
              /** @description The order as it would be booked */
              lines: unknown[];
            } | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Resolution.trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description The order in which the question stands
           */
          order: string;
          /** @description The id of the finding */
          finding: string;
          /** @enum {string} */
          scope: 'partner' | 'customer' | 'article' | 'global';
          /** @enum {string} */
          action:
            | 'MAP_ITEM'
            | 'SUBST'
            | 'QTY'
            | 'UOM'
            | 'ACC_BUYER'
            | 'USE_OURS'
            | 'MD_REQ'
            | 'DATE'
            | 'REJ_LINE'
            | 'REJ_ORD'
            | 'DUP'
            | 'REPL'
            | 'APPLY_CHG'
            | 'MAP_LOC'
            | 'SET_CUST'
            | 'CREDIT'
            | 'ASK_CUST'
            | 'ASK_REP'
            | 'SPLIT'
            | 'OVR'
            | 'REPARSE'
            | 'TEST'
            | 'SNOOZE';
          /**
           * @description What it may give away at most
           * @default null
           */
          mostAmount?: string | null;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            code: string;
            cause: string;
            /** @description Such findings among the latest orders */
            found: number;
            /** @description How many of them it would have answered */
            resolved: number;
            /** @description In how many of these people did something else */
            disagreed: number;
            lines: {
              /** Format: uuid */
              order: string;
              reference: string;
              finding: string;
              /** @description What was answered; null: other values, or nothing yet */
              did: string | null;
              /** @enum {string} */
              outcome: 'agreed' | 'disagreed' | 'open' | 'beyond';
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Resolution.start': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Review.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'open' | 'released' | 'rejected' | 'closed' | 'retried' | 'settled';
        salesOrder?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              state: 'open' | 'released' | 'rejected' | 'closed' | 'retried' | 'settled';
              /** @enum {string} */
              reason:
                | 'findings'
                | 'refused'
                | 'unreadable'
                | 'not-an-order'
                | 'quarantined'
                | 'refused-file'
                | 'tell-buyer'
                | 'acknowledgement'
                | 'overdue'
                | 'balance'
                | 'traffic'
                | 'mail'
                | 'change'
                | 'connection'
                | 'master'
                | 'partner-question';
              /** @enum {string} */
              owner: 'customer-service' | 'technical' | 'master-data';
              /** @description Send it back as If-Match */
              version: number;
              /** @description What it is about, as it was noted */
              title: string | null;
              /** @description The same for people */
              titleText: {
                nl: string;
                en: string;
              } | null;
              /**
               * Format: uuid
               * @description The order whose own case it is
               */
              salesOrder: string | null;
              /** @description The order that it is about all the same: its answer was refused, did not leave, or nobody tells the buyer */
              aboutOrder: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
              } | null;
              /** Format: uuid */
              interchange: string | null;
              /** Format: uuid */
              message: string | null;
              /** Format: date-time */
              openedAt: string;
              /** Format: date-time */
              closedAt: string | null;
              /** @description In a list at most 20, open and severe ones first */
              findings: {
                /** @description The fingerprint: rule, field, their value and ours */
                id: string;
                code: string;
                /** @enum {string} */
                severity: 'blocking' | 'error' | 'warning' | 'info';
                /**
                 * @description auto: a setting or a remembered answer settled it
                 * @enum {string}
                 */
                state: 'open' | 'overridden' | 'auto' | 'resolved';
                /** @description While it is open the order cannot be released */
                stops: boolean;
                /**
                 * @description Who says that it is so grave
                 * @enum {string}
                 */
                severityFrom: 'rule' | 'company' | 'partner' | 'document';
                /**
                 * @description What the rule said
                 * @enum {string}
                 */
                said: 'blocking' | 'error' | 'warning' | 'info';
                ruleVersion: number;
                /**
                 * @description Who found it
                 * @enum {string}
                 */
                source: 'judge' | 'erp' | 'change';
                /** @description The line it is about, from 0 */
                line: number | null;
                /** @description Findings with one code and cause are one question */
                cause: string | null;
                /** @description What an answer gives away, in the order's currency */
                atStake: {
                  amount: string;
                  percent: string | null;
                } | null;
                /** @description The answer that no person gave */
                auto: {
                  action: string;
                  /** @description setting: or resolution: and its id */
                  by: string;
                } | null;
                field: string | null;
                params: {
                  [key: string]: string | number | null;
                };
                /** @description The buyer's value */
                actual: string | null;
                /** @description Our value */
                expected: string | null;
                /** @description Where it stands in the source */
                position: {
                  [key: string]: unknown;
                } | null;
                text: {
                  nl: string;
                  en: string;
                };
                /** @description The sentence for the telephone */
                customerText: {
                  nl: string;
                  en: string;
                };
                actions: string[];
                /** @description Who may override it */
                authority: string;
                suggestions: {
                  action: string;
                  value: string | null;
                  evidence: {
                    nl: string;
                    en: string;
                  };
                  by?: string;
                }[];
                override: {
                  action: string;
                  reason: string;
                  by: string;
                  /** Format: date-time */
                  at: string;
                } | null;
              }[];
              /** @description How many there are in all */
              findingCount: number;
              /** @description Somebody decided about it, and that is carried out then: until then it can be undone */
              leaving: {
                /** Format: uuid */
                decision: string;
                by: string;
                /** Format: date-time */
                dueAt: string;
                summary: {
                  nl: string;
                  en: string;
                };
              } | null;
            }[];
            next: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Review.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: 'open' | 'released' | 'rejected' | 'closed' | 'retried' | 'settled';
            /** @enum {string} */
            reason:
              | 'findings'
              | 'refused'
              | 'unreadable'
              | 'not-an-order'
              | 'quarantined'
              | 'refused-file'
              | 'tell-buyer'
              | 'acknowledgement'
              | 'overdue'
              | 'balance'
              | 'traffic'
              | 'mail'
              | 'change'
              | 'connection'
              | 'master'
              | 'partner-question';
            /** @enum {string} */
            owner: 'customer-service' | 'technical' | 'master-data';
            /** @description Send it back as If-Match */
            version: number;
            /** @description What it is about, as it was noted */
            title: string | null;
            /** @description The same for people */
            titleText: {
              nl: string;
              en: string;
            } | null;
            /**
             * Format: uuid
             * @description The order whose own case it is
             */
            salesOrder: string | null;
            /** @description The order that it is about all the same: its answer was refused, did not leave, or nobody tells the buyer */
            aboutOrder: {
              /** Format: uuid */
              id: string;
              reference: string;
              buyerOrderNumber: string | null;
            } | null;
            /** Format: uuid */
            interchange: string | null;
            /** Format: uuid */
            message: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description In a list at most 20, open and severe ones first */
            findings: {
              /** @description The fingerprint: rule, field, their value and ours */
              id: string;
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              /**
               * @description auto: a setting or a remembered answer settled it
               * @enum {string}
               */
              state: 'open' | 'overridden' | 'auto' | 'resolved';
              /** @description While it is open the order cannot be released */
              stops: boolean;
              /**
               * @description Who says that it is so grave
               * @enum {string}
               */
              severityFrom: 'rule' | 'company' | 'partner' | 'document';
              /**
               * @description What the rule said
               * @enum {string}
               */
              said: 'blocking' | 'error' | 'warning' | 'info';
              ruleVersion: number;
              /**
               * @description Who found it
               * @enum {string}
               */
              source: 'judge' | 'erp' | 'change';
              /** @description The line it is about, from 0 */
              line: number | null;
              /** @description Findings with one code and cause are one question */
              cause: string | null;
              /** @description What an answer gives away, in the order's currency */
              atStake: {
                amount: string;
                percent: string | null;
              } | null;
              /** @description The answer that no person gave */
              auto: {
                action: string;
                /** @description setting: or resolution: and its id */
                by: string;
              } | null;
              field: string | null;
              params: {
                [key: string]: string | number | null;
              };
              /** @description The buyer's value */
              actual: string | null;
              /** @description Our value */
              expected: string | null;
              /** @description Where it stands in the source */
              position: {
                [key: string]: unknown;
              } | null;
              text: {
                nl: string;
                en: string;
              };
              /** @description The sentence for the telephone */
              customerText: {
                nl: string;
                en: string;
              };
              actions: string[];
              /** @description Who may override it */
              authority: string;
              suggestions: {
                action: string;
                value: string | null;
                evidence: {
                  nl: string;
                  en: string;
                };
                by?: string;
              }[];
              override: {
                action: string;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
              } | null;
            }[];
            /** @description How many there are in all */
            findingCount: number;
            /** @description Somebody decided about it, and that is carried out then: until then it can be undone */
            leaving: {
              /** Format: uuid */
              decision: string;
              by: string;
              /** Format: date-time */
              dueAt: string;
              summary: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description What was decided last could not be carried out any more, and why */
            refused: {
              /** Format: uuid */
              decision: string;
              by: string;
              text: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description Findings of one code and cause are one question, and may be answered as one */
            questions: {
              code: string;
              /** @description Null: a question of its own */
              cause: string | null;
              /** @description Ids of its findings */
              findings: string[];
              /** @description The lines that it is about, from 0 */
              lines: number[];
              /** @description It holds the order and has no answer */
              open: boolean;
            }[];
            /** @description Of a case of the reason partner-question; null for others */
            partnerQuestion: {
              /** @description Code of the partner */
              partner: string;
              code: string;
              /** @description What makes it the same question: a path, or what the buyer has and what we have */
              cause: string;
              /** @description Orders in which it came up since it was answered last */
              count: number;
              /** @description At most 200, those that wait first */
              orders: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
                state: string;
                /** @description It is held by this question */
                waits: boolean;
              }[];
            } | null;
            order: {
              reference: string;
              buyerOrderNumber: string | null;
              /** @description The order as understood from the message */
              document: unknown;
              corrections: {
                field: string;
                value: string | null;
                by: string;
                at: string;
              }[];
              confirmedDate: string | null;
              currency: string | null;
              total: string;
              /** @description The order as it would be booked */
              lines: unknown[];
            } | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Review.rejectLines': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Places in the list of lines, from 0 */
          lines: number[];
          /** @description The buyer reads it in the order response, where one is sent */
          reason: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: 'open' | 'released' | 'rejected' | 'closed' | 'retried' | 'settled';
            /** @enum {string} */
            reason:
              | 'findings'
              | 'refused'
              | 'unreadable'
              | 'not-an-order'
              | 'quarantined'
              | 'refused-file'
              | 'tell-buyer'
              | 'acknowledgement'
              | 'overdue'
              | 'balance'
              | 'traffic'
              | 'mail'
              | 'change'
              | 'connection'
              | 'master'
              | 'partner-question';
            /** @enum {string} */
            owner: 'customer-service' | 'technical' | 'master-data';
            /** @description Send it back as If-Match */
            version: number;
            /** @description What it is about, as it was noted */
            title: string | null;
            /** @description The same for people */
            titleText: {
              nl: string;
              en: string;
            } | null;
            /**
             * Format: uuid
             * @description The order whose own case it is
             */
            salesOrder: string | null;
            /** @description The order that it is about all the same: its answer was refused, did not leave, or nobody tells the buyer */
            aboutOrder: {
              /** Format: uuid */
              id: string;
              reference: string;
              buyerOrderNumber: string | null;
            } | null;
            /** Format: uuid */
            interchange: string | null;
            /** Format: uuid */
            message: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description In a list at most 20, open and severe ones first */
            findings: {
              /** @description The fingerprint: rule, field, their value and ours */
              id: string;
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              /**
               * @description auto: a setting or a remembered answer settled it
               * @enum {string}
               */
              state: 'open' | 'overridden' | 'auto' | 'resolved';
              /** @description While it is open the order cannot be released */
              stops: boolean;
              /**
               * @description Who says that it is so grave
               * @enum {string}
               */
              severityFrom: 'rule' | 'company' | 'partner' | 'document';
              /**
               * @description What the rule said
               * @enum {string}
               */
              said: 'blocking' | 'error' | 'warning' | 'info';
              ruleVersion: number;
              /**
               * @description Who found it
               * @enum {string}
               */
              source: 'judge' | 'erp' | 'change';
              /** @description The line it is about, from 0 */
              line: number | null;
              /** @description Findings with one code and cause are one question */
              cause: string | null;
              /** @description What an answer gives away, in the order's currency */
              atStake: {
                amount: string;
                percent: string | null;
              } | null;
              /** @description The answer that no person gave */
              auto: {
                action: string;
                /** @description setting: or resolution: and its id */
                by: string;
              } | null;
              field: string | null;
              params: {
                [key: string]: string | number | null;
              };
              /** @description The buyer's value */
              actual: string | null;
              /** @description Our value */
              expected: string | null;
              /** @description Where it stands in the source */
              position: {
                [key: string]: unknown;
              } | null;
              text: {
                nl: string;
                en: string;
              };
              /** @description The sentence for the telephone */
              customerText: {
                nl: string;
                en: string;
              };
              actions: string[];
              /** @description Who may override it */
              authority: string;
              suggestions: {
                action: string;
                value: string | null;
                evidence: {
                  nl: string;
                  en: string;
                };
                by?: string;
              }[];
              override: {
                action: string;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
              } | null;
            }[];
            /** @description How many there are in all */
            findingCount: number;
            /** @description Somebody decided about it, and that is carried out then: until then it can be undone */
            leaving: {
              /** Format: uuid */
              decision: string;
              by: string;
              /** Format: date-time */
              dueAt: string;
              summary: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description What was decided last could not be carried out any more, and why */
            refused: {
              /** Format: uuid */
              decision: string;
              by: string;
              text: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description Findings of one code and cause are one question, and may be answered as one */
            questions: {
              code: string;
              /** @description Null: a question of its own */
              cause: string | null;
              /** @description Ids of its findings */
              findings: string[];
              /** @description The lines that it is about, from 0 */
              lines: number[];
              /** @description It holds the order and has no answer */
              open: boolean;
            }[];
            /** @description Of a case of the reason partner-question; null for others */
            partnerQuestion: {
              /** @description Code of the partner */
              partner: string;
              code: string;
              /** @description What makes it the same question: a path, or what the buyer has and what we have */
              cause: string;
              /** @description Orders in which it came up since it was answered last */
              count: number;
              /** @description At most 200, those that wait first */
              orders: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
                state: string;
                /** @description It is held by this question */
                waits: boolean;
              }[];
            } | null;
            order: {
              reference: string;
              buyerOrderNumber: string | null;
              /** @description The order as understood from the message */
              document: unknown;
              corrections: {
                field: string;
                value: string | null;
                by: string;
                at: string;
              }[];
              confirmedDate: string | null;
              currency: string | null;
              total: string;
              /** @description The order as it would be booked */
              lines: unknown[];
            } | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Review.reject': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The buyer reads it in the order response, where one is sent */
          reason: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: 'open' | 'released' | 'rejected' | 'closed' | 'retried' | 'settled';
            /** @enum {string} */
            reason:
              | 'findings'
              | 'refused'
              | 'unreadable'
              | 'not-an-order'
              | 'quarantined'
              | 'refused-file'
              | 'tell-buyer'
              | 'acknowledgement'
              | 'overdue'
              | 'balance'
              | 'traffic'
              | 'mail'
              | 'change'
              | 'connection'
              | 'master'
              | 'partner-question';
            /** @enum {string} */
            owner: 'customer-service' | 'technical' | 'master-data';
            /** @description Send it back as If-Match */
            version: number;
            /** @description What it is about, as it was noted */
            title: string | null;
            /** @description The same for people */
            titleText: {
              nl: string;
              en: string;
            } | null;
            /**
             * Format: uuid
             * @description The order whose own case it is
             */
            salesOrder: string | null;
            /** @description The order that it is about all the same: its answer was refused, did not leave, or nobody tells the buyer */
            aboutOrder: {
              /** Format: uuid */
              id: string;
              reference: string;
              buyerOrderNumber: string | null;
            } | null;
            /** Format: uuid */
            interchange: string | null;
            /** Format: uuid */
            message: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description In a list at most 20, open and severe ones first */
            findings: {
              /** @description The fingerprint: rule, field, their value and ours */
              id: string;
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              /**
               * @description auto: a setting or a remembered answer settled it
               * @enum {string}
               */
              state: 'open' | 'overridden' | 'auto' | 'resolved';
              /** @description While it is open the order cannot be released */
              stops: boolean;
              /**
               * @description Who says that it is so grave
               * @enum {string}
               */
              severityFrom: 'rule' | 'company' | 'partner' | 'document';
              /**
               * @description What the rule said
               * @enum {string}
               */
              said: 'blocking' | 'error' | 'warning' | 'info';
              ruleVersion: number;
              /**
               * @description Who found it
               * @enum {string}
               */
              source: 'judge' | 'erp' | 'change';
              /** @description The line it is about, from 0 */
              line: number | null;
              /** @description Findings with one code and cause are one question */
              cause: string | null;
              /** @description What an answer gives away, in the order's currency */
              atStake: {
                amount: string;
                percent: string | null;
              } | null;
              /** @description The answer that no person gave */
              auto: {
                action: string;
                /** @description setting: or resolution: and its id */
                by: string;
              } | null;
              field: string | null;
              params: {
                [key: string]: string | number | null;
              };
              /** @description The buyer's value */
              actual: string | null;
              /** @description Our value */
              expected: string | null;
              /** @description Where it stands in the source */
              position: {
                [key: string]: unknown;
              } | null;
              text: {
                nl: string;
                en: string;
              };
              /** @description The sentence for the telephone */
              customerText: {
                nl: string;
                en: string;
              };
              actions: string[];
              /** @description Who may override it */
              authority: string;
              suggestions: {
                action: string;
                value: string | null;
                evidence: {
                  nl: string;
                  en: string;
                };
                by?: string;
              }[];
              override: {
                action: string;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
              } | null;
            }[];
            /** @description How many there are in all */
            findingCount: number;
            /** @description Somebody decided about it, and that is carried out then: until then it can be undone */
            leaving: {
              /** Format: uuid */
              decision: string;
              by: string;
              /** Format: date-time */
              dueAt: string;
              summary: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description What was decided last could not be carried out any more, and why */
            refused: {
              /** Format: uuid */
              decision: string;
              by: string;
              text: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description Findings of one code and cause are one question, and may be answered as one */
            questions: {
              code: string;
              /** @description Null: a question of its own */
              cause: string | null;
              /** @description Ids of its findings */
              findings: string[];
              /** @description The lines that it is about, from 0 */
              lines: number[];
              /** @description It holds the order and has no answer */
              open: boolean;
            }[];
            /** @description Of a case of the reason partner-question; null for others */
            partnerQuestion: {
              /** @description Code of the partner */
              partner: string;
              code: string;
              /** @description What makes it the same question: a path, or what the buyer has and what we have */
              cause: string;
              /** @description Orders in which it came up since it was answered last */
              count: number;
              /** @description At most 200, those that wait first */
              orders: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
                state: string;
                /** @description It is held by this question */
                waits: boolean;
              }[];
            } | null;
            order: {
              reference: string;
              buyerOrderNumber: string | null;
              /** @description The order as understood from the message */
              document: unknown;
              corrections: {
                field: string;
                value: string | null;
                by: string;
                at: string;
              }[];
              confirmedDate: string | null;
              currency: string | null;
              total: string;
              /** @description The order as it would be booked */
              lines: unknown[];
            } | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Review.release': {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Places of the lines that wait, or go on waiting, from 0; all others go on. Where the partner agreed to that
           * @default []
           */
          hold?: number[];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: 'open' | 'released' | 'rejected' | 'closed' | 'retried' | 'settled';
            /** @enum {string} */
            reason:
              | 'findings'
              | 'refused'
              | 'unreadable'
              | 'not-an-order'
              | 'quarantined'
              | 'refused-file'
              | 'tell-buyer'
              | 'acknowledgement'
              | 'overdue'
              | 'balance'
              | 'traffic'
              | 'mail'
              | 'change'
              | 'connection'
              | 'master'
              | 'partner-question';
            /** @enum {string} */
            owner: 'customer-service' | 'technical' | 'master-data';
            /** @description Send it back as If-Match */
            version: number;
            /** @description What it is about, as it was noted */
            title: string | null;
            /** @description The same for people */
            titleText: {
              nl: string;
              en: string;
            } | null;
            /**
             * Format: uuid
             * @description The order whose own case it is
             */
            salesOrder: string | null;
            /** @description The order that it is about all the same: its answer was refused, did not leave, or nobody tells the buyer */
            aboutOrder: {
              /** Format: uuid */
              id: string;
              reference: string;
              buyerOrderNumber: string | null;
            } | null;
            /** Format: uuid */
            interchange: string | null;
            /** Format: uuid */
            message: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description In a list at most 20, open and severe ones first */
            findings: {
              /** @description The fingerprint: rule, field, their value and ours */
              id: string;
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              /**
               * @description auto: a setting or a remembered answer settled it
               * @enum {string}
               */
              state: 'open' | 'overridden' | 'auto' | 'resolved';
              /** @description While it is open the order cannot be released */
              stops: boolean;
              /**
               * @description Who says that it is so grave
               * @enum {string}
               */
              severityFrom: 'rule' | 'company' | 'partner' | 'document';
              /**
               * @description What the rule said
               * @enum {string}
               */
              said: 'blocking' | 'error' | 'warning' | 'info';
              ruleVersion: number;
              /**
               * @description Who found it
               * @enum {string}
               */
              source: 'judge' | 'erp' | 'change';
              /** @description The line it is about, from 0 */
              line: number | null;
              /** @description Findings with one code and cause are one question */
              cause: string | null;
              /** @description What an answer gives away, in the order's currency */
              atStake: {
                amount: string;
                percent: string | null;
              } | null;
              /** @description The answer that no person gave */
              auto: {
                action: string;
                /** @description setting: or resolution: and its id */
                by: string;
              } | null;
              field: string | null;
              params: {
                [key: string]: string | number | null;
              };
              /** @description The buyer's value */
              actual: string | null;
              /** @description Our value */
              expected: string | null;
              /** @description Where it stands in the source */
              position: {
                [key: string]: unknown;
              } | null;
              text: {
                nl: string;
                en: string;
              };
              /** @description The sentence for the telephone */
              customerText: {
                nl: string;
                en: string;
              };
              actions: string[];
              /** @description Who may override it */
              authority: string;
              suggestions: {
                action: string;
                value: string | null;
                evidence: {
                  nl: string;
                  en: string;
                };
                by?: string;
              }[];
              override: {
                action: string;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
              } | null;
            }[];
            /** @description How many there are in all */
            findingCount: number;
            /** @description Somebody decided about it, and that is carried out then: until then it can be undone */
            leaving: {
              /** Format: uuid */
              decision: string;
              by: string;
              /** Format: date-time */
              dueAt: string;
              summary: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description What was decided last could not be carried out any more, and why */
            refused: {
              /** Format: uuid */
              decision: string;
              by: string;
              text: {
                nl: string;
                en: string;
              };
            } | null;
            /** @description Findings of one code and cause are one question, and may be answered as one */
            questions: {
              code: string;
              /** @description Null: a question of its own */
              cause: string | null;
              /** @description Ids of its findings */
              findings: string[];
              /** @description The lines that it is about, from 0 */
              lines: number[];
              /** @description It holds the order and has no answer */
              open: boolean;
            }[];
            /** @description Of a case of the reason partner-question; null for others */
            partnerQuestion: {
              /** @description Code of the partner */
              partner: string;
              code: string;
              /** @description What makes it the same question: a path, or what the buyer has and what we have */
              cause: string;
              /** @description Orders in which it came up since it was answered last */
              count: number;
              /** @description At most 200, those that wait first */
              orders: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
                state: string;
                /** @description It is held by this question */
                waits: boolean;
              }[];
            } | null;
            order: {
              reference: string;
              buyerOrderNumber: string | null;
              /** @description The order as understood from the message */
              document: unknown;
              corrections: {
                field: string;
                value: string | null;
                by: string;
                at: string;
              }[];
              confirmedDate: string | null;
              currency: string | null;
              total: string;
              /** @description The order as it would be booked */
              lines: unknown[];
            } | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `open-findings`: There are still open findings. `conflict`: This does not fit the present state */
      409: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale`: Somebody else has changed this in the meantime */
      412: {
        headers: {
          /** @description The version as it is now */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `precondition-required`: Send If-Match with the version that you saw */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ReviewQueue.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        states?: string;
        customer?: string;
        code?: string;
        finding?: string;
        article?: string;
        severity?: 'error' | 'warning' | 'none';
        reason?: string;
        assignee?: string | ('me' | 'nobody');
        olderThanHours?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              state: 'new' | 'claimed' | 'waiting-customer' | 'waiting-colleague' | 'snoozed';
              reason: string;
              /** @enum {string} */
              owner: 'customer-service' | 'technical' | 'master-data';
              /** @description What it is about, where it has no order */
              titleText: {
                nl: string;
                en: string;
              } | null;
              order: {
                /** Format: uuid */
                id: string;
                reference: string;
                number: string | null;
              } | null;
              customer: {
                /** Format: uuid */
                id: string;
                name: string;
              } | null;
              /** @description The one that matters most */
              finding: {
                code: string;
                /** @enum {string} */
                severity: 'blocking' | 'error' | 'warning' | 'info';
                text: {
                  nl: string;
                  en: string;
                };
              } | null;
              /** @description Open findings, the gravest first */
              mix: {
                code: string;
                /** @enum {string} */
                severity: 'blocking' | 'error' | 'warning' | 'info';
                count: number;
              }[];
              errors: number;
              warnings: number;
              lines: number;
              /** @description Lines with a finding */
              affected: number;
              value: string;
              /** @description Worth of the lines that are held, of all where the order itself is */
              atRisk: string;
              currency: string | null;
              /** Format: date-time */
              receivedAt: string | null;
              /** Format: date-time */
              openedAt: string;
              /** Format: date-time */
              dueAt: string;
              /**
               * @description cut-off: the goods would come late; response: the buyer waits for his answer; target: our own
               * @enum {string}
               */
              dueBy: 'cut-off' | 'response' | 'target';
              /** Format: date-time */
              snoozedUntil: string | null;
              claimedBy: {
                /** Format: uuid */
                id: string;
                name: string;
              } | null;
              assignee: {
                /** Format: uuid */
                id: string;
                name: string;
              } | null;
            }[];
            next: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ReviewQueue.counts': {
    parameters: {
      query?: {
        states?: string;
        customer?: string;
        code?: string;
        finding?: string;
        article?: string;
        severity?: 'error' | 'warning' | 'none';
        reason?: string;
        assignee?: string | ('me' | 'nobody');
        olderThanHours?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            total: number;
            facets: {
              facet: string;
              key: string;
              /** @description Of a customer or a person */
              name: string | null;
              count: number;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ReviewQueue.groups': {
    parameters: {
      query: {
        states?: string;
        customer?: string;
        code?: string;
        finding?: string;
        article?: string;
        severity?: 'error' | 'warning' | 'none';
        reason?: string;
        assignee?: string | ('me' | 'nobody');
        olderThanHours?: number;
        by: 'finding' | 'customer' | 'article';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description At most 200, the most numerous first */
            items: {
              /** @description Filter the queue by it: finding, customer or article */
              key: string;
              name: string | null;
              /** @description A sentence of one of them, where they have a finding in common */
              text: {
                nl: string;
                en: string;
              } | null;
              count: number;
              errors: number;
              atRisk: string;
              /** Format: date-time */
              dueAt: string;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ReviewQueue.people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              name: string;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Rule.settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              setBy: string | null;
              /** Format: date-time */
              setAt: string;
              partner: string | null;
              documentType: string | null;
              code: string;
              said: string | null;
              severity: string | null;
              stops: boolean | null;
              auto: {
                action: string;
                mostAmount: string | null;
                mostPercent: string | null;
              } | null;
              reason: string;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Rule.put': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Code of the partner; null: the company
           * @default null
           */
          partner?: string | null;
          /**
           * @description As the message names it, as 224
           * @default null
           */
          documentType?: string | null;
          /** @enum {string} */
          code:
            | 'MSG-001'
            | 'MSG-002'
            | 'MSG-003'
            | 'MSG-004'
            | 'MSG-005'
            | 'MSG-006'
            | 'MSG-007'
            | 'MSG-008'
            | 'MSG-009'
            | 'MSG-010'
            | 'MSG-011'
            | 'MSG-012'
            | 'MSG-013'
            | 'MSG-014'
            | 'MSG-015'
            | 'MSG-016'
            | 'DUP-001'
            | 'DUP-002'
            | 'DUP-003'
            | 'DUP-004'
            | 'DUP-005'
            | 'DUP-006'
            | 'CHG-001'
            | 'CHG-002'
            | 'CHG-003'
            | 'CHG-004'
            | 'CHG-005'
            | 'CHG-006'
            | 'CHG-007'
            | 'CHG-008'
            | 'CHG-009'
            | 'CHG-010'
            | 'CHG-011'
            | 'PAR-001'
            | 'PAR-002'
            | 'PAR-003'
            | 'PAR-004'
            | 'PAR-005'
            | 'PAR-006'
            | 'PAR-007'
            | 'PAR-008'
            | 'PAR-009'
            | 'PAR-010'
            | 'PAR-011'
            | 'PAR-012'
            | 'PAR-013'
            | 'PAR-014'
            | 'HDR-001'
            | 'HDR-002'
            | 'HDR-003'
            | 'HDR-004'
            | 'HDR-005'
            | 'HDR-006'
            | 'HDR-007'
            | 'HDR-008'
            | 'HDR-009'
            | 'HDR-010'
            | 'HDR-011'
            | 'HDR-012'
            | 'HDR-013'
            | 'ITM-001'
            | 'ITM-002'
            | 'ITM-003'
            | 'ITM-004'
            | 'ITM-005'
            | 'ITM-006'
            | 'ITM-007'
            | 'ITM-008'
            | 'ITM-009'
            | 'ITM-010'
            | 'ITM-011'
            | 'ITM-012'
            | 'ITM-013'
            | 'ITM-014'
            | 'ITM-015'
            | 'ITM-016'
            | 'ITM-017'
            | 'QTY-001'
            | 'QTY-002'
            | 'QTY-003'
            | 'QTY-004'
            | 'QTY-005'
            | 'QTY-006'
            | 'QTY-007'
            | 'QTY-008'
            | 'QTY-009'
            | 'QTY-010'
            | 'UOM-001'
            | 'UOM-002'
            | 'UOM-003'
            | 'UOM-004'
            | 'UOM-005'
            | 'UOM-006'
            | 'PRC-001'
            | 'PRC-002'
            | 'PRC-003'
            | 'PRC-004'
            | 'PRC-005'
            | 'PRC-006'
            | 'PRC-007'
            | 'PRC-008'
            | 'PRC-009'
            | 'PRC-010'
            | 'PRC-011'
            | 'PRC-012'
            | 'PRC-013'
            | 'PRC-014'
            | 'CTR-001'
            | 'CTR-002'
            | 'CTR-003'
            | 'CTR-004'
            | 'TAX-001'
            | 'DAT-001'
            | 'DAT-002'
            | 'DAT-003'
            | 'DAT-004'
            | 'DAT-005'
            | 'DAT-006'
            | 'DAT-007'
            | 'DAT-008'
            | 'DAT-009'
            | 'LOG-001'
            | 'LOG-002'
            | 'TOT-001'
            | 'TOT-002'
            | 'TOT-003'
            | 'TOT-004'
            | 'TOT-005'
            | 'MAS-001'
            | 'MAS-002'
            | 'MAS-003'
            | 'MAS-004'
            | 'MAS-005'
            | 'MAS-006'
            | 'MAS-007'
            | 'MAS-008'
            | 'ERP-001'
            | 'ERP-002'
            | 'RSP-001'
            | 'RSP-002'
            | 'RSP-003'
            | 'RSP-004'
            | 'BAL-001'
            | 'CON-001'
            | 'TRF-001'
            | 'TRF-002'
            | 'TRF-003';
          /**
           * @description Only where the rule says this
           * @default null
           * @enum {string|null}
           */
          said?: 'error' | 'warning' | 'info' | null;
          /**
           * @default null
           * @enum {string|null}
           */
          severity?: 'error' | 'warning' | 'info' | null;
          /**
           * @description Whether a warning holds the order
           * @default null
           */
          stops?: boolean | null;
          /**
           * @description What settles it without a person (partners of level 3)
           * @default null
           */
          auto?: {
            /** @enum {string} */
            action:
              | 'MAP_ITEM'
              | 'SUBST'
              | 'QTY'
              | 'UOM'
              | 'ACC_BUYER'
              | 'USE_OURS'
              | 'MD_REQ'
              | 'DATE'
              | 'REJ_LINE'
              | 'REJ_ORD'
              | 'DUP'
              | 'REPL'
              | 'APPLY_CHG'
              | 'MAP_LOC'
              | 'SET_CUST'
              | 'CREDIT'
              | 'ASK_CUST'
              | 'ASK_REP'
              | 'SPLIT'
              | 'OVR'
              | 'REPARSE'
              | 'TEST'
              | 'SNOOZE';
            /**
             * @description The most that may be given away so
             * @default null
             */
            mostAmount?: string | null;
            /** @default null */
            mostPercent?: string | null;
          } | null;
          reason: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Rule.remove': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Rule.limits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              /** Format: uuid */
              setBy: string | null;
              /** Format: date-time */
              setAt: string;
              role: string;
              code: string | null;
              action: string | null;
              mostAmount: string | null;
              mostPercent: string | null;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Rule.putLimit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          role: 'clerk' | 'senior' | 'finance' | 'admin';
          /**
           * @default null
           * @enum {string|null}
           */
          code?:
            | 'MSG-001'
            | 'MSG-002'
            | 'MSG-003'
            | 'MSG-004'
            | 'MSG-005'
            | 'MSG-006'
            | 'MSG-007'
            | 'MSG-008'
            | 'MSG-009'
            | 'MSG-010'
            | 'MSG-011'
            | 'MSG-012'
            | 'MSG-013'
            | 'MSG-014'
            | 'MSG-015'
            | 'MSG-016'
            | 'DUP-001'
            | 'DUP-002'
            | 'DUP-003'
            | 'DUP-004'
            | 'DUP-005'
            | 'DUP-006'
            | 'CHG-001'
            | 'CHG-002'
            | 'CHG-003'
            | 'CHG-004'
            | 'CHG-005'
            | 'CHG-006'
            | 'CHG-007'
            | 'CHG-008'
            | 'CHG-009'
            | 'CHG-010'
            | 'CHG-011'
            | 'PAR-001'
            | 'PAR-002'
            | 'PAR-003'
            | 'PAR-004'
            | 'PAR-005'
            | 'PAR-006'
            | 'PAR-007'
            | 'PAR-008'
            | 'PAR-009'
            | 'PAR-010'
            | 'PAR-011'
            | 'PAR-012'
            | 'PAR-013'
            | 'PAR-014'
            | 'HDR-001'
            | 'HDR-002'
            | 'HDR-003'
            | 'HDR-004'
            | 'HDR-005'
            | 'HDR-006'
            | 'HDR-007'
            | 'HDR-008'
            | 'HDR-009'
            | 'HDR-010'
            | 'HDR-011'
            | 'HDR-012'
            | 'HDR-013'
            | 'ITM-001'
            | 'ITM-002'
            | 'ITM-003'
            | 'ITM-004'
            | 'ITM-005'
            | 'ITM-006'
            | 'ITM-007'
            | 'ITM-008'
            | 'ITM-009'
            | 'ITM-010'
            | 'ITM-011'
            | 'ITM-012'
            | 'ITM-013'
            | 'ITM-014'
            | 'ITM-015'
            | 'ITM-016'
            | 'ITM-017'
            | 'QTY-001'
            | 'QTY-002'
            | 'QTY-003'
            | 'QTY-004'
            | 'QTY-005'
            | 'QTY-006'
            | 'QTY-007'
            | 'QTY-008'
            | 'QTY-009'
            | 'QTY-010'
            | 'UOM-001'
            | 'UOM-002'
            | 'UOM-003'
            | 'UOM-004'
            | 'UOM-005'
            | 'UOM-006'
            | 'PRC-001'
            | 'PRC-002'
            | 'PRC-003'
            | 'PRC-004'
            | 'PRC-005'
            | 'PRC-006'
            | 'PRC-007'
            | 'PRC-008'
            | 'PRC-009'
            | 'PRC-010'
            | 'PRC-011'
            | 'PRC-012'
            | 'PRC-013'
            | 'PRC-014'
            | 'CTR-001'
            | 'CTR-002'
            | 'CTR-003'
            | 'CTR-004'
            | 'TAX-001'
            | 'DAT-001'
            | 'DAT-002'
            | 'DAT-003'
            | 'DAT-004'
            | 'DAT-005'
            | 'DAT-006'
            | 'DAT-007'
            | 'DAT-008'
            | 'DAT-009'
            | 'LOG-001'
            | 'LOG-002'
            | 'TOT-001'
            | 'TOT-002'
            | 'TOT-003'
            | 'TOT-004'
            | 'TOT-005'
            | 'MAS-001'
            | 'MAS-002'
            | 'MAS-003'
            | 'MAS-004'
            | 'MAS-005'
            | 'MAS-006'
            | 'MAS-007'
            | 'MAS-008'
            | 'ERP-001'
            | 'ERP-002'
            | 'RSP-001'
            | 'RSP-002'
            | 'RSP-003'
            | 'RSP-004'
            | 'BAL-001'
            | 'CON-001'
            | 'TRF-001'
            | 'TRF-002'
            | 'TRF-003'
            | null;
          /**
           * @default null
           * @enum {string|null}
           */
          action?:
            | 'MAP_ITEM'
            | 'SUBST'
            | 'QTY'
            | 'UOM'
            | 'ACC_BUYER'
            | 'USE_OURS'
            | 'MD_REQ'
            | 'DATE'
            | 'REJ_LINE'
            | 'REJ_ORD'
            | 'DUP'
            | 'REPL'
            | 'APPLY_CHG'
            | 'MAP_LOC'
            | 'SET_CUST'
            | 'CREDIT'
            | 'ASK_CUST'
            | 'ASK_REP'
            | 'SPLIT'
            | 'OVR'
            | 'REPARSE'
            | 'TEST'
            | 'SNOOZE'
            | null;
          /** @default null */
          mostAmount?: string | null;
          /** @default null */
          mostPercent?: string | null;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Rule.removeLimit': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Rule.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              code: string;
              cause: string;
              scope: string;
              /** Format: uuid */
              partnerId: string | null;
              /** Format: uuid */
              customerId: string | null;
              /** Format: uuid */
              articleId: string | null;
              action: string;
              /** @description It gives away no more than this */
              mostAmount: string | null;
              /** @enum {string} */
              mode: 'shadow' | 'auto' | 'suspended';
              validFrom: string;
              validTo: string;
              reason: string;
              /** Format: uuid */
              confirmedBy: string | null;
              /** Format: date-time */
              confirmedAt: string;
              suspendedReason: string | null;
              /** @description How many findings it settled */
              uses: number;
              /** @description How many of these a person took back */
              undone: number;
              /** Format: date-time */
              lastUsedAt: string | null;
              /** @description On trial: how often a person did the same */
              agreed: number;
              /** @description On trial: how often a person did something else */
              disagreed: number;
            }[];
            next: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Rule.suspend': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Rule.judge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SavedView.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              name: string;
              filter: string;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SavedView.keep': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The query of the address of the queue, as "states=new&severity=error" */
          filter: string;
        };
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SavedView.forget': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SalesOrder.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'in-review' | 'partly-released' | 'released' | 'rejected' | 'cancelled' | 'became-change';
        buyerOrderNumber?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              /** @description Our order number */
              reference: string;
              buyerOrderNumber: string | null;
              /**
               * @description `became-change`: it is a change of the order with its number, and no order of its own
               * @enum {string}
               */
              state: 'in-review' | 'partly-released' | 'released' | 'rejected' | 'cancelled' | 'became-change';
              customer: {
                number: string;
                name: string;
              } | null;
              orderDate: string | null;
              confirmedDate: string | null;
              currency: string | null;
              /** @description A plain decimal, "12.50" */
              total: string;
              /** Format: date-time */
              receivedAt: string;
              /** Format: date-time */
              releasedAt: string | null;
            }[];
            next: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SalesOrder.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @description Our order number */
            reference: string;
            buyerOrderNumber: string | null;
            /**
             * @description `became-change`: it is a change of the order with its number, and no order of its own
             * @enum {string}
             */
            state: 'in-review' | 'partly-released' | 'released' | 'rejected' | 'cancelled' | 'became-change';
            orderDate: string | null;
            confirmedDate: string | null;
            currency: string | null;
            /** @description A plain decimal, "12.50" */
            total: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            releasedAt: string | null;
            version: number;
            /** Format: uuid */
            customerId: string | null;
            /** Format: uuid */
            interchange: string;
            /** Format: uuid */
            message: string;
            /** @description Above 1 when a second order with this number was let through on purpose */
            occurrence: number | null;
            requestedDate: string | null;
            lines: {
              number: string | null;
              /** @enum {string} */
              state: 'confirmed' | 'rejected' | 'open';
              rejectedReason: string | null;
              gtin: string | null;
              /** @description Our article number */
              article: string | null;
              buyerArticle: string | null;
              description: string | null;
              /** @description As ordered, in the buyer's unit */
              quantity: string | null;
              unit: string | null;
              /** @description A plain decimal, "12.50" */
              confirmedQuantity: string | null;
              /** @description What we confirm, in base units */
              baseQuantity: string | null;
              /** @description Per base unit */
              buyerPrice: string | null;
              /** @description Per base unit */
              ourPrice: string | null;
              /** @description Per base unit */
              bookedPrice: string | null;
              /** @enum {string|null} */
              bookedBy: 'ours' | 'buyer' | null;
              /** @description A plain decimal, "12.50" */
              amount: string | null;
              confirmedDate: string | null;
            }[];
            /** @description The latest fifty, oldest first */
            answers: {
              /** Format: uuid */
              id: string;
              /** @description ORDRSP, UBL-ORDER-RESPONSE, 855 */
              kind: string;
              /** @description Counts the answers to this order */
              version: number;
              /** @enum {string} */
              state: 'held' | 'due' | 'sending' | 'dead' | 'delivered' | 'cancelled' | 'superseded';
              /** @description The same bytes as an earlier one */
              resend: boolean;
              file: string | null;
              controlReference: string | null;
              /** Format: date-time */
              deliveredAt: string | null;
              /** @description What the partner's system said of it last: accepted, accepted-with-errors, partly, rejected, received, unknown; null while it says nothing */
              acknowledgedAs: string | null;
              /**
               * Format: date-time
               * @description When that arrived
               */
              acknowledgedAt: string | null;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Audit.search': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        who?: string | 'system';
        subject?: string;
        kind?: string;
        from?: string;
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              /** Format: date-time */
              at: string;
              kind: string;
              subjectType: string;
              subjectId: string;
              /** @description Of a user, as he is called today */
              subjectName: string | null;
              actor: string;
              /** @description As he is called today; null for the program and for API keys */
              actorName: string | null;
              /** @description The role that he had then */
              authority: string | null;
              /** @description With `before` and `after` where something was changed */
              data: {
                [key: string]: unknown;
              };
            }[];
            next: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Today.show': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            figures: {
              /** @description Interchanges received since midnight in Amsterdam */
              interchangesToday: number;
              /** @description Orders released today, wholly or in part */
              ordersReleasedToday: number;
              /** @description Orders received today, whatever became of them */
              ordersToday: number;
              /** @description Of the orders received today, those released without a person */
              touchlessToday: number;
              /** @description Open cases of the review desk */
              waitingInReview: number;
              /** @description Answers that have not left yet */
              answersOutstanding: number;
              /** @description Work that failed too often and waits for an administrator */
              quarantinedWork: number;
              /** @description Files that were not let in today */
              filesRefusedToday: number;
            };
            /** @description Interchanges by hour of the day in Amsterdam, all 24 of them */
            intake: {
              hour: number;
              today: number;
              /** @description Mean of the same weekday of the last four weeks */
              usual: number;
            }[];
            /** @description Open cases by how long they have been waiting */
            ages: {
              /** @description null for all that are older */
              upToMinutes: number | null;
              cases: number;
            }[];
            /** @description What stops open cases, the most frequent first */
            causes: {
              code: string;
              name: {
                nl: string;
                en: string;
              };
              cases: number;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Balance.show': {
    parameters: {
      query?: {
        day?: string;
        partner?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * Format: date
             * @description A business day in Europe/Amsterdam, by the instant of arrival
             */
            day: string;
            /** @description Null for everything that arrived */
            partner: string | null;
            balanced: boolean;
            total: {
              /** @description Arrivals. `not-let-in` was empty, too large or no file */
              receipts: {
                /** @description The sum of the ends */
                received: number;
                ends: {
                  'not-let-in': number;
                  'same-bytes': number;
                  unaccounted: number;
                  unreadable: number;
                  waiting: number;
                  held: number;
                  refused: number;
                  'partly-refused': number;
                  settled: number;
                  test: number;
                  acknowledgement: number;
                  repeated: number;
                };
              };
              /** @description Files, by what became of everything in them */
              interchanges: {
                /** @description The sum of the ends */
                received: number;
                ends: {
                  unaccounted: number;
                  unreadable: number;
                  waiting: number;
                  held: number;
                  refused: number;
                  'partly-refused': number;
                  settled: number;
                  test: number;
                  acknowledgement: number;
                  repeated: number;
                };
              };
              messages: {
                /** @description The sum of the ends */
                received: number;
                ends: {
                  waiting: number;
                  held: number;
                  released: number;
                  declined: number;
                  'set-aside': number;
                  refused: number;
                  duplicate: number;
                  test: number;
                  acknowledgement: number;
                  frame: number;
                  change: number;
                  information: number;
                  unaccounted: number;
                };
              };
              orders: {
                /** @description The sum of the ends */
                received: number;
                ends: {
                  held: number;
                  released: number;
                  declined: number;
                  change: number;
                  unaccounted: number;
                };
              };
              /** @description Order lines; only of messages that became orders */
              lines: {
                /** @description The sum of the ends */
                received: number;
                ends: {
                  held: number;
                  confirmed: number;
                  declined: number;
                  change: number;
                  unaccounted: number;
                };
              };
              values: {
                currency: string;
                /** @description As the buyers' orders say: held, declined and released together; not what became a change */
                asked: string;
                /** @description A plain decimal, "12.50" */
                held: string;
                /** @description A plain decimal, "12.50" */
                declined: string;
                /** @description A plain decimal, "12.50" */
                released: string;
                /** @description What we confirmed of what was released */
                confirmed: string;
                /** @description Orders that do not say what they are worth; in none of the amounts asked */
                unvalued: number;
              }[];
            };
            scopes: {
              /**
               * @description An account where no partner is known
               * @enum {string}
               */
              kind: 'partner' | 'account';
              code: string;
              /** @description Arrivals. `not-let-in` was empty, too large or no file */
              receipts: {
                /** @description The sum of the ends */
                received: number;
                ends: {
                  'not-let-in': number;
                  'same-bytes': number;
                  unaccounted: number;
                  unreadable: number;
                  waiting: number;
                  held: number;
                  refused: number;
                  'partly-refused': number;
                  settled: number;
                  test: number;
                  acknowledgement: number;
                  repeated: number;
                };
              };
              /** @description Files, by what became of everything in them */
              interchanges: {
                /** @description The sum of the ends */
                received: number;
                ends: {
                  unaccounted: number;
                  unreadable: number;
                  waiting: number;
                  held: number;
                  refused: number;
                  'partly-refused': number;
                  settled: number;
                  test: number;
                  acknowledgement: number;
                  repeated: number;
                };
              };
              messages: {
                /** @description The sum of the ends */
                received: number;
                ends: {
                  waiting: number;
                  held: number;
                  released: number;
                  declined: number;
                  'set-aside': number;
                  refused: number;
                  duplicate: number;
                  test: number;
                  acknowledgement: number;
                  frame: number;
                  change: number;
                  information: number;
                  unaccounted: number;
                };
              };
              orders: {
                /** @description The sum of the ends */
                received: number;
                ends: {
                  held: number;
                  released: number;
                  declined: number;
                  change: number;
                  unaccounted: number;
                };
              };
              /** @description Order lines; only of messages that became orders */
              lines: {
                /** @description The sum of the ends */
                received: number;
                ends: {
                  held: number;
                  confirmed: number;
                  declined: number;
                  change: number;
                  unaccounted: number;
                };
              };
              values: {
                currency: string;
                /** @description As the buyers' orders say: held, declined and released together; not what became a change */
                asked: string;
                /** @description A plain decimal, "12.50" */
                held: string;
                /** @description A plain decimal, "12.50" */
                declined: string;
                /** @description A plain decimal, "12.50" */
                released: string;
                /** @description What we confirmed of what was released */
                confirmed: string;
                /** @description Orders that do not say what they are worth; in none of the amounts asked */
                unvalued: number;
              }[];
            }[];
            /** @description Counts that must be equal and are not */
            unequal: {
              scope: string;
              /** @enum {string} */
              equation: 'first-receipts' | 'messages' | 'orders' | 'lines' | 'unaccounted';
              text: {
                nl: string;
                en: string;
              };
              expected: number;
              found: number;
            }[];
            /** @description What is missing or double, one by one */
            faults: {
              /** @enum {string} */
              kind:
                | 'interchange-without-receipt'
                | 'receipt-without-interchange'
                | 'messages-missing'
                | 'order-missing'
                | 'order-doubled'
                | 'order-without-message'
                | 'change-missing'
                | 'lines-missing'
                | 'answer-doubled'
                | 'answer-missing'
                | 'acknowledgement-missing'
                | 'reply-without-sending'
                | 'sending-without-reply'
                | 'sending-contradicts-itself'
                | 'stuck'
                | 'nobody-looks';
              what: {
                nl: string;
                en: string;
              };
              /** @description What to do about it */
              next: {
                nl: string;
                en: string;
              };
              /** @description How many there are in all */
              count: number;
              /** @description How many of them are not in the list */
              more: number;
              items: {
                id: string;
                scope: string;
                detail: string;
                /** Format: date-time */
                since: string;
              }[];
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Traffic.show': {
    parameters: {
      query?: {
        partner?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            at: {
              /** Format: date */
              day: string;
              /** @description Files before this full hour are counted */
              hour: number;
            };
            partners: {
              code: string;
              name: string;
              watched: boolean;
              /** @description On other days nobody is expected to send */
              workingDay: boolean;
              /** @description Working days that were learnt from */
              learnt: number;
              /**
               * Format: date
               * @description The last day with a file
               */
              lastDay: string | null;
              /**
               * @description `too-sparse`: too few days or files to say
               * @enum {string}
               */
              verdict:
                'usual' | 'too-sparse' | 'no-working-day' | 'not-watched' | 'silent' | 'less' | 'more' | 'troubled';
              /** @description Null when there is too little to say anything */
              today: {
                came: number;
                /** @description The least that came in a window like this */
                low: number;
                /** @description The median */
                usual: number;
                high: number;
                /** @description Windows like this that it is compared with */
                compared: number;
                /** @description Distance from the usual in spreads; negative when less came */
                distance: number;
              } | null;
              /** @description Null when there is too little to say anything */
              week: {
                came: number;
                /** @description The least that came in a window like this */
                low: number;
                /** @description The median */
                usual: number;
                high: number;
                /** @description Windows like this that it is compared with */
                compared: number;
                /** @description Distance from the usual in spreads; negative when less came */
                distance: number;
              } | null;
              trouble: {
                came: number;
                troubled: number;
                /** @description Percent */
                share: number;
                /** @description Percent */
                before: number;
              } | null;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Erp.push': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        reference: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description Handed over twice under one key it is booked once */
            key: string;
            /** @enum {string} */
            kind: 'new' | 'amended';
            reference: string;
            release: number;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Erp.refuse': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        reference: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Which handing over is refused: that of the push */
          release: number;
          reasons: {
            /** @description As the ERP calls it */
            code: string;
            text: string;
            /**
             * @description Place in the list of lines, from 0
             * @default null
             */
            line?: number | null;
            /** @default null */
            lineNumber?: string | null;
          }[];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description Repeated: it lies on the desk because of it already
             * @enum {string}
             */
            outcome: 'refused' | 'repeated';
            /** Format: uuid */
            order: string;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Account.password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          current: string;
          next: string;
        };
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-attempts`: Too many attempts, please wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Account.language': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          language: 'nl' | 'en';
        };
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Account.sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              /** @description The address it was made from */
              createdFrom: string;
              /** Format: date-time */
              createdAt: string;
              /**
               * Format: date-time
               * @description To five minutes
               */
              seenAt: string;
              current: boolean;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Account.end': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ApiKey.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** @description The public part of the key: what it is called and revoked by */
              prefix: string;
              partner: string;
              scopes: ('interchanges:write' | 'interchanges:read' | 'orders:read')[];
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              expiresAt: string | null;
              /** Format: date-time */
              revokedAt: string | null;
              /**
               * Format: date-time
               * @description To the minute
               */
              lastUsedAt: string | null;
            }[];
            next: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ApiKey.make': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Code of the only partner that it speaks for */
          partner: string;
          scopes: ('interchanges:write' | 'interchanges:read' | 'orders:read')[];
          /**
           * Format: date
           * @description The last day on which it opens anything
           * @default null
           */
          expires?: string | null;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description The public part of the key: what it is called and revoked by */
            prefix: string;
            partner: string;
            scopes: ('interchanges:write' | 'interchanges:read' | 'orders:read')[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description To the minute
             */
            lastUsedAt: string | null;
            /** @description For the header `Authorization: Bearer`. Shown this once: only a hash of it is kept */
            key: string;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ApiKey.rotate': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        prefix: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: date
           * @description The last day on which the old key opens anything
           */
          until: string;
          /**
           * Format: date
           * @description Of the new key
           * @default null
           */
          expires?: string | null;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description The public part of the key: what it is called and revoked by */
            prefix: string;
            partner: string;
            scopes: ('interchanges:write' | 'interchanges:read' | 'orders:read')[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description To the minute
             */
            lastUsedAt: string | null;
            /** @description For the header `Authorization: Bearer`. Shown this once: only a hash of it is kept */
            key: string;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ApiKey.revoke': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        prefix: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The key opens nothing any more */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Door.door': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description Whether the demo's log-in opens this program */
            demo: boolean;
            /** @description Whether nobody can log in yet and the first administrator is to be made */
            firstAdministrator: boolean;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Door.make': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description As the program printed it when it started */
          code: string;
          user: string;
          name: string;
          /**
           * @default nl
           * @enum {string}
           */
          language?: 'nl' | 'en';
          password: string;
        };
      };
    };
    responses: {
      /** @description He can log in now, and the code is worth nothing any more */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-attempts`: Too many attempts, please wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Session.whoAmI': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            user: string;
            name: string;
            /** @enum {string} */
            role: 'viewer' | 'sales' | 'clerk' | 'senior' | 'finance' | 'admin';
            /** @enum {string} */
            language: 'nl' | 'en';
            /** Format: date-time */
            expiresAt: string;
            /** @description Until then every other route refuses */
            mustChangePassword: boolean;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Session.logIn': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          user: string;
          password: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description For the header `Authorization: Bearer` */
            token: string;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-attempts`: Too many attempts, please wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Session.logOut': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The token is worth nothing any more */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'User.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              /** @description The name to log in with */
              user: string;
              name: string;
              /** @enum {string} */
              role: 'viewer' | 'sales' | 'clerk' | 'senior' | 'finance' | 'admin';
              /** @enum {string} */
              language: 'nl' | 'en';
              active: boolean;
              /** @description Made with the demo data; the password is public */
              demo: boolean;
              mustChangePassword: boolean;
              /**
               * Format: date-time
               * @description Last seen, of a log-in that still holds
               */
              seenAt: string | null;
            }[];
            next: string | null;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'User.make': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          user: string;
          /** @description As colleagues know them */
          name: string;
          /** @enum {string} */
          role: 'viewer' | 'sales' | 'clerk' | 'senior' | 'finance' | 'admin';
          /** @enum {string} */
          language: 'nl' | 'en';
          /**
           * @description Null: one is made
           * @default null
           */
          password?: string | null;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @description To be changed at the first log-in. Shown this once */
            password: string;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'User.colleagues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string;
              name: string;
              /** @enum {string} */
              role: 'viewer' | 'sales' | 'clerk' | 'senior' | 'finance' | 'admin';
              active: boolean;
            }[];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'User.change': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description As colleagues know them */
          name: string;
          /** @enum {string} */
          role: 'viewer' | 'sales' | 'clerk' | 'senior' | 'finance' | 'admin';
          /** @enum {string} */
          language: 'nl' | 'en';
          /** @description False: may not log in */
          active: boolean;
        };
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'User.reset': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Null: one is made
           * @default null
           */
          password?: string | null;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            id: string;
            /** @description To be changed at the first log-in. Shown this once */
            password: string;
          };
        };
      };
      /** @description `invalid-request`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Please log in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-authorised`: You may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`: Not found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `conflict`: This does not fit the present state */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: Not available for a moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
