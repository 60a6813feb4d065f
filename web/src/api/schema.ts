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
  '/api/partners/{code}/trials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Read a file as if this partner sent it now, and store nothing
     * @description Judged with the facts of this moment in a transaction that can only read. One at a time in a process: who comes meanwhile gets 503 and tries again.
     */
    post: operations['Bench.try'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/partners/{code}/overlays/trials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What an overlay changes in the messages that this partner sent before; stores nothing
     * @description Each message is read by what read it then and by the overlay, and both are judged with the facts of this moment. One trial at a time in a process.
     */
    post: operations['Bench.replay'];
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
    /** The latest decisions, the newest first: 20, with all of their groups, and refused ones that were not read */
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
  '/api/desk-decisions/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What would come of a decision now, and what the buyer would get; nothing is written */
    post: operations['DeskDecision.preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/desk-decisions/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that you have read that a decision of yours was refused */
    post: operations['DeskDecision.read'];
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
  '/api/overdue-answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Answers and acknowledgements that are past their time at this moment, by partner and clock */
    get: operations['Overdue.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/partners/{code}/overlays/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What is wrong with the text of an overlay, by line and column; stores nothing */
    post: operations['Overlay.check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/partners/{code}/overlays': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Put an overlay in force from a day on
     * @description It becomes the next version of its name. What was read before stays as it was read; earlier versions stay visible.
     */
    post: operations['Overlay.put'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/partners/{code}/overlays/restorations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put an earlier version in force again from a day on, as a new version with its text */
    post: operations['Overlay.putBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/partners/{code}/overlays/withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a version out of use; the version below it that is not withdrawn holds again */
    post: operations['Overlay.withdraw'];
    delete?: never;
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
  '/api/queues/dead-work': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Work that failed too often and waits for a person, the oldest first */
    get: operations['Queue.deadWork'];
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
  '/api/partners/{code}/guides': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A partner's overlays, and how his orders are read today: what each of format, guide, row and overlay says */
    get: operations['PartnerGuide.show'];
    put?: never;
    post?: never;
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
    /** Articles by number, GTIN or words of their description, those that can be sold first; all by number */
    get: operations['Article.search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/articles/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything that is known of an article but its prices */
    get: operations['Article.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/articles/{number}/prices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Prices of an article, from what holds for everybody to the most particular */
    get: operations['Article.prices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/articles/{number}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was changed of an article, its packages and its prices, the latest first */
    get: operations['Article.changes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/change-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Change requests, the latest first */
    get: operations['ChangeRequest.list'];
    put?: never;
    /** Ask for another value of the master; who asks for what is asked for already joins in */
    post: operations['ChangeRequest.ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/change-requests/waiting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many change requests wait for whoever asks: those that the list shows as "decidable" */
    get: operations['ChangeRequest.waiting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/change-requests/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A change request with who asked for it and why */
    get: operations['ChangeRequest.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/change-subjects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What may be asked for of an article and of a customer, with the values as they are */
    get: operations['ChangeRequest.subjects'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/change-requests/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve it, or once more what the ERP refused; it is handed over where that can be done */
    post: operations['ChangeRequest.approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/change-requests/{id}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refuse it, and say why to who asked */
    post: operations['ChangeRequest.reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/change-requests/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take it back: who asked while nobody decided, its owner also later */
    post: operations['ChangeRequest.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/customers/{number}/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who answers at a customer, by what they answer for; then those who no longer do */
    get: operations['Contact.list'];
    put?: never;
    /** Add somebody at a customer; one who had ended under this name is there again */
    post: operations['Contact.add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/customers/{number}/contacts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Change somebody at a customer; an import does not change him back */
    put: operations['Contact.change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/customers/{number}/contacts/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask somebody at a customer no longer; he stays visible with the customer */
    post: operations['Contact.end'];
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
    /** What numbers of buyers mean or meant, by number */
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
  '/api/cross-references/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let a cross-reference hold no longer; open orders that it touches are judged again */
    post: operations['CrossReference.end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cross-references/{id}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What people did with a cross-reference, the earliest first */
    get: operations['CrossReference.changes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/customers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Customers by number, name or GLN; all by number */
    get: operations['Customer.search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/customers/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything that is known of a customer but his places and orders */
    get: operations['Customer.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/customers/{number}/places': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Parties and places of a customer, with the days on which goods are received there */
    get: operations['Customer.places'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/master-refusals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of the master that were refused, with what is wrong with them
     * @description By table and key. A row goes from the list when it comes in again and is right.
     */
    get: operations['MasterRefusal.list'];
    put?: never;
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
  '/api/review-cases/{id}/possibilities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which answers you may give and why not others, and whether a part of the order can go */
    get: operations['Answer.possible'];
    put?: never;
    post?: never;
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
  '/api/review-cases/{id}/findings/{finding}/change-proposal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What of the master would have to be changed by a finding; nothing is asked for by it */
    get: operations['CaseProposal.show'];
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
  '/api/resolutions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Remembered answers, the latest first, and how they fare */
    get: operations['Resolution.list'];
    put?: never;
    /** Have an answer remembered without giving it here; a draft where it passes the authority of who proposes it */
    post: operations['Resolution.propose'];
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
  '/api/resolutions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A remembered answer with what became of it, the latest first */
    get: operations['Resolution.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{id}/trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a remembered answer would have done to what was found before */
    get: operations['Resolution.backTest'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a draft on trial, by somebody who may give away what it does */
    post: operations['Resolution.approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{id}/try': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put an answer on trial again that is given, or suspended */
    post: operations['Resolution.again'];
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
    post: operations['Resolution.suspend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/resolutions/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let this answer rest for good; open orders in which it counted are judged again */
    post: operations['Resolution.end'];
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
  '/api/review-queue/place': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where a case stands in the queue, and which cases stand before and behind it */
    get: operations['ReviewQueue.place'];
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
  '/api/rule-examples': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The latest findings with this code, or the one that is named: what a rule may be made from */
    get: operations['RuleExample.list'];
    put?: never;
    post?: never;
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
  '/api/mail-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All texts of mails, with what may be put into them */
    get: operations['MailTemplate.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail-templates/{code}/{language}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Write another text; it holds for mails from now on */
    put: operations['MailTemplate.put'];
    post?: never;
    /** Take our own text again */
    delete: operations['MailTemplate.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail-templates/{code}/{language}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A text with the values of an order that does not exist */
    post: operations['MailTemplate.preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What concerns you, the latest first */
    get: operations['Notification.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications/unread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much of it you have not seen */
    get: operations['Notification.unread'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that you have seen it */
    post: operations['Notification.see'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who has a case in hand and who follows it, and whom to reach at the customer */
    get: operations['Talk.people'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/conversation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Mails, calls and questions about a case; the latest 200, the oldest first */
    get: operations['Talk.conversation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/mail-draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A mail to the customer with every open question, in his language; nothing is sent */
    get: operations['Talk.draft'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/mails/{mail}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Send a mail to the customer under an id of your own; the case waits for his answer */
    put: operations['Talk.mail'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/calls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Write down what came of a telephone call with the customer */
    post: operations['Talk.call'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/colleague-questions/{question}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Ask who looks after the customer outside, under an id of your own; he is told and mailed */
    put: operations['Talk.ask'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-cases/{id}/colleague-questions/{question}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answer a question of a colleague; the case is there again and he is told */
    post: operations['Talk.answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/customers/{number}/exposure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a customer has in released orders; with his open invoices it is held against his credit limit */
    get: operations['CustomerExposure.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sales-orders/{id}/fulfilment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What of an order was delivered and invoiced, and each line ordered against delivered
     * @description Without deliveries and invoices while the ERP has told nothing.
     */
    get: operations['OrderFulfilment.show'];
    put?: never;
    post?: never;
    delete?: never;
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
  '/api/sales-orders/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Orders of which something is still to be decided, with a line of this article; newest first */
    get: operations['SalesOrder.open'];
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
  '/api/entry-documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lay a document beside a draft: PDF, picture, mail or text, as its content says */
    post: operations['EntryDocument.lay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/entry-documents/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The bytes of a document, untouched */
    get: operations['EntryDocument.bytes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/entry-documents/{id}/text': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The words of a document that is a text or a mail */
    get: operations['EntryDocument.text'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/entry-documents/{id}/attachments/{at}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An attachment of a mail, by its place from 0 */
    get: operations['EntryDocument.attachment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/order-drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Your own drafts that are not placed yet, the latest first */
    get: operations['OrderDraft.list'];
    put?: never;
    /** Begin a draft */
    post: operations['OrderDraft.begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/order-drafts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A draft of yours; the ETag is its version */
    get: operations['OrderDraft.show'];
    /** Keep what was typed */
    put: operations['OrderDraft.save'];
    post?: never;
    /** Throw a draft away, and its document where no other draft shows it */
    delete: operations['OrderDraft.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/order-drafts/{id}/document': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take the document away from beside a draft */
    delete: operations['OrderDraft.clear'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/order-drafts/{id}/placement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make an order of a draft. Asked again it answers the same
     * @description It arrives as any other file; what becomes of it stands with the interchange.
     */
    post: operations['OrderDraft.place'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/order-entry/customers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Customers to key an order for, with their places: one row for each partner who orders for him */
    get: operations['OrderEntry.customers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/order-entry/trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What would become of a draft if it were placed now; nothing is stored */
    post: operations['OrderEntry.tryOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/order-entry/source': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the order of an interchange came from, if it was keyed by hand */
    get: operations['OrderEntry.source'];
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
  '/api/partners': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Partners by name, with what came of each last and what is open */
    get: operations['Partner.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/partners/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A partner with everything that is agreed with him but how his messages are read */
    get: operations['Partner.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/connections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Systems that we fetch from and deliver to, and how that goes */
    get: operations['Partner.connections'];
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
  '/api/change-ways': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where another value of the master would be written: in the ERP, by whom, or here */
    get: operations['ChangeWay.way'];
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
  '/api/erp-exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the ERP has to hear of orders, newest first */
    get: operations['ErpExport.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/erp-exports/{reference}/again': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hand over once more: an order that failed too often, or that the ERP had and lost */
    post: operations['ErpExport.again'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/erps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every ERP: how it is, what is read of it and when, and how many orders it has to hear of */
    get: operations['ErpSystem.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/erps/{code}/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Its readings, newest first: how long, how many rows, what was wrong, both sides compared */
    get: operations['ErpSystem.runs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/erps/{code}/readings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Read something of it now
     * @description It goes on after the answer; the run says what came of it.
     */
    post: operations['ErpSystem.read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/erps/{code}/checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Go there and look whether everything is there and allowed; changes nothing */
    post: operations['ErpSystem.check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/erps/{code}/feeds/{entity}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Say when something is read; it takes effect within seconds */
    put: operations['ErpSystem.setTimes'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/erps/{code}/go-on': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask it again: what it waited for is mended */
    post: operations['ErpSystem.goOn'];
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
  '/api/account/email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where questions of colleagues are mailed to */
    get: operations['Account.email'];
    /** Say where questions of colleagues are mailed to */
    put: operations['Account.changeEmail'];
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
  'Bench.try': {
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
          /**
           * Format: base64
           * @description The bytes of the file, as base64
           */
          content: string;
          /**
           * @description The text of an overlay of this partner that takes the place of those of its name; null: what holds today
           * @default null
           */
          overlay?: string | null;
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
            format: string;
            charset: string | null;
            /** @description The beginning of the bytes as text; a workbook with tabs between its cells */
            text: string;
            textIsWhole: boolean;
            messages: {
              reference: string | null;
              type: string;
              version: string;
              /** @description What reads it; null when nothing does */
              guide: string | null;
              edition: string | null;
              overlay: boolean;
              /**
               * @description What would become of it if it came in now
               * @enum {string}
               */
              would:
                | 'waiting'
                | 'refused'
                | 'set-aside'
                | 'duplicate'
                | 'frame'
                | 'released'
                | 'in-review'
                | 'test'
                | 'change';
              /** @description Our number of the order that it would be a change of */
              changes: string | null;
              /** @description What is missing or wrong */
              wrong: {
                code: string;
                /** @enum {string} */
                severity: 'blocking' | 'error' | 'warning' | 'info';
                /** @description It would hold the order */
                stops: boolean;
                /** @description The line it is about, from 0 */
                line: number | null;
                text: {
                  nl: string;
                  en: string;
                };
                /** @description Where it stands in the bytes */
                place: {
                  nl: string;
                  en: string;
                } | null;
                suggestions: {
                  action: string;
                  value: string | null;
                  evidence: {
                    nl: string;
                    en: string;
                  };
                }[];
              }[];
              /** @description What is noticed and stops nothing */
              hints: {
                code: string;
                /** @enum {string} */
                severity: 'blocking' | 'error' | 'warning' | 'info';
                /** @description It would hold the order */
                stops: boolean;
                /** @description The line it is about, from 0 */
                line: number | null;
                text: {
                  nl: string;
                  en: string;
                };
                /** @description Where it stands in the bytes */
                place: {
                  nl: string;
                  en: string;
                } | null;
                suggestions: {
                  action: string;
                  value: string | null;
                  evidence: {
                    nl: string;
                    en: string;
                  };
                }[];
              }[];
              unused: {
                path: string;
                value: string;
                count: number;
                place: {
                  nl: string;
                  en: string;
                };
              }[];
              /** @description As it is understood */
              order: {
                kind: string;
                number: string | null;
                date: string | null;
                function: string | null;
                currency: string | null;
                requestedDelivery: string | null;
                parties: {
                  buyer: {
                    id: string | null;
                    gln: string | null;
                    name: string | null;
                  };
                  supplier: {
                    id: string | null;
                    gln: string | null;
                    name: string | null;
                  };
                  deliverTo: {
                    id: string | null;
                    gln: string | null;
                    name: string | null;
                  };
                  invoicee: {
                    id: string | null;
                    gln: string | null;
                    name: string | null;
                  };
                };
                lines: {
                  number: string | null;
                  gtin: string | null;
                  supplierArticle: string | null;
                  buyerArticle: string | null;
                  description: string | null;
                  quantity: string | null;
                  unit: string | null;
                  price: string | null;
                  priceBasis: {
                    quantity: string;
                    unit: string | null;
                  } | null;
                }[];
              };
              lineCount: number;
              /** @description Which characters of the text each understood value is read from */
              values: {
                path: string;
                offset: number;
                length: number;
              }[];
              /** @description The order response that would go out at once */
              answer: string | null;
            }[];
            /** @description Messages of the file that were not looked at */
            left: number;
            /** @description Of the envelopes and the file */
            findings: {
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              /** @description It would hold the order */
              stops: boolean;
              /** @description The line it is about, from 0 */
              line: number | null;
              text: {
                nl: string;
                en: string;
              };
              /** @description Where it stands in the bytes */
              place: {
                nl: string;
                en: string;
              } | null;
              suggestions: {
                action: string;
                value: string | null;
                evidence: {
                  nl: string;
                  en: string;
                };
              }[];
            }[];
            acknowledgements: {
              standard: string;
              text: string;
            }[];
            /** @description Why there is no acknowledgement where one might be expected */
            unacknowledged: {
              nl: string;
              en: string;
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
      /** @description `too-large`: The request is too large */
      413: {
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
  'Bench.replay': {
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
          /** @description The text of an overlay of this partner */
          overlay: string;
          /**
           * Format: date
           * @description Messages that came on this day or later, the first ones of these
           */
          since: string;
          /**
           * @description In which the differences are told
           * @default nl
           * @enum {string}
           */
          language?: 'nl' | 'en';
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
            /** @description Stored messages that were read again */
            looked: number;
            /** @description There are more since that day, which were not looked at */
            more: boolean;
            /** @description How many of them mean something else */
            changed: number;
            /** @description In how many of them what differs */
            of: {
              order: number;
              finding: number;
              outcome: number;
              answer: number;
            };
            messages: {
              /** Format: date-time */
              receivedAt: string;
              type: string;
              orderNumber: string | null;
              /**
               * Format: uuid
               * @description The sales order that it became
               */
              order: string | null;
              differences: {
                /** @enum {string} */
                about: 'order' | 'finding' | 'outcome' | 'answer';
                /** @description The field in words, the code of the finding, the piece of the answer */
                name: string;
                before: string | null;
                after: string | null;
              }[];
              /** @description Differences that are not shown */
              left: number;
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
              /** @description What it is called, where its sentence has no room */
              name: {
                nl: string;
                en: string;
              };
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
            scope: 'partner' | 'customer' | 'chain' | 'article' | 'global';
            /**
             * @description What must hold of the finding; all of them
             * @default []
             */
            conditions?: {
              /** @description A parameter of the finding, as percent */
              param: string;
              /**
               * @description The same, another, at most, at least
               * @enum {string}
               */
              is: 'equal' | 'other' | 'most' | 'least';
              value: string;
            }[];
            /**
             * @description Not for this very question alone, but for all of its rule that fulfil the conditions
             * @default false
             */
            wide?: boolean;
            /**
             * @description What it may give away; without it: as much as here
             * @default null
             */
            guard?: {
              /** @default null */
              mostAmount?: string | null;
              /** @default null */
              mostPercent?: string | null;
              /**
               * @description Base units of the line
               * @default null
               */
              mostQuantity?: string | null;
            } | null;
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
                /** @description It was refused, and who made it has not read so */
                unread: boolean;
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
            scope: 'partner' | 'customer' | 'chain' | 'article' | 'global';
            /**
             * @description What must hold of the finding; all of them
             * @default []
             */
            conditions?: {
              /** @description A parameter of the finding, as percent */
              param: string;
              /**
               * @description The same, another, at most, at least
               * @enum {string}
               */
              is: 'equal' | 'other' | 'most' | 'least';
              value: string;
            }[];
            /**
             * @description Not for this very question alone, but for all of its rule that fulfil the conditions
             * @default false
             */
            wide?: boolean;
            /**
             * @description What it may give away; without it: as much as here
             * @default null
             */
            guard?: {
              /** @default null */
              mostAmount?: string | null;
              /** @default null */
              mostPercent?: string | null;
              /**
               * @description Base units of the line
               * @default null
               */
              mostQuantity?: string | null;
            } | null;
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
                /** @description It was refused, and who made it has not read so */
                unread: boolean;
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
              /** @description It was refused, and who made it has not read so */
              unread: boolean;
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
              /** @description It was refused, and who made it has not read so */
              unread: boolean;
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
                    scope: 'partner' | 'customer' | 'chain' | 'article' | 'global';
                    /**
                     * @description What must hold of the finding; all of them
                     * @default []
                     */
                    conditions?: {
                      /** @description A parameter of the finding, as percent */
                      param: string;
                      /**
                       * @description The same, another, at most, at least
                       * @enum {string}
                       */
                      is: 'equal' | 'other' | 'most' | 'least';
                      value: string;
                    }[];
                    /**
                     * @description Not for this very question alone, but for all of its rule that fulfil the conditions
                     * @default false
                     */
                    wide?: boolean;
                    /**
                     * @description What it may give away; without it: as much as here
                     * @default null
                     */
                    guard?: {
                      /** @default null */
                      mostAmount?: string | null;
                      /** @default null */
                      mostPercent?: string | null;
                      /**
                       * @description Base units of the line
                       * @default null
                       */
                      mostQuantity?: string | null;
                    } | null;
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
                    scope: 'partner' | 'customer' | 'chain' | 'article' | 'global';
                    /**
                     * @description What must hold of the finding; all of them
                     * @default []
                     */
                    conditions?: {
                      /** @description A parameter of the finding, as percent */
                      param: string;
                      /**
                       * @description The same, another, at most, at least
                       * @enum {string}
                       */
                      is: 'equal' | 'other' | 'most' | 'least';
                      value: string;
                    }[];
                    /**
                     * @description Not for this very question alone, but for all of its rule that fulfil the conditions
                     * @default false
                     */
                    wide?: boolean;
                    /**
                     * @description What it may give away; without it: as much as here
                     * @default null
                     */
                    guard?: {
                      /** @default null */
                      mostAmount?: string | null;
                      /** @default null */
                      mostPercent?: string | null;
                      /**
                       * @description Base units of the line
                       * @default null
                       */
                      mostQuantity?: string | null;
                    } | null;
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
                   * @description Keys of the items that are not applied; of lines that were not found all is, once it is said what they mean
                   * @default []
                   */
                  except?: string[];
                  /**
                   * @description Neither as asked nor as booked: what we offer instead of what an item asks for (quantity, price, requestedDelivery)
                   * @default []
                   */
                  values?: {
                    key: string;
                    value: string;
                  }[];
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
            /** @description It was refused, and who made it has not read so */
            unread: boolean;
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
  'DeskDecision.preview': {
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
                    scope: 'partner' | 'customer' | 'chain' | 'article' | 'global';
                    /**
                     * @description What must hold of the finding; all of them
                     * @default []
                     */
                    conditions?: {
                      /** @description A parameter of the finding, as percent */
                      param: string;
                      /**
                       * @description The same, another, at most, at least
                       * @enum {string}
                       */
                      is: 'equal' | 'other' | 'most' | 'least';
                      value: string;
                    }[];
                    /**
                     * @description Not for this very question alone, but for all of its rule that fulfil the conditions
                     * @default false
                     */
                    wide?: boolean;
                    /**
                     * @description What it may give away; without it: as much as here
                     * @default null
                     */
                    guard?: {
                      /** @default null */
                      mostAmount?: string | null;
                      /** @default null */
                      mostPercent?: string | null;
                      /**
                       * @description Base units of the line
                       * @default null
                       */
                      mostQuantity?: string | null;
                    } | null;
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
                    scope: 'partner' | 'customer' | 'chain' | 'article' | 'global';
                    /**
                     * @description What must hold of the finding; all of them
                     * @default []
                     */
                    conditions?: {
                      /** @description A parameter of the finding, as percent */
                      param: string;
                      /**
                       * @description The same, another, at most, at least
                       * @enum {string}
                       */
                      is: 'equal' | 'other' | 'most' | 'least';
                      value: string;
                    }[];
                    /**
                     * @description Not for this very question alone, but for all of its rule that fulfil the conditions
                     * @default false
                     */
                    wide?: boolean;
                    /**
                     * @description What it may give away; without it: as much as here
                     * @default null
                     */
                    guard?: {
                      /** @default null */
                      mostAmount?: string | null;
                      /** @default null */
                      mostPercent?: string | null;
                      /**
                       * @description Base units of the line
                       * @default null
                       */
                      mostQuantity?: string | null;
                    } | null;
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
                   * @description Keys of the items that are not applied; of lines that were not found all is, once it is said what they mean
                   * @default []
                   */
                  except?: string[];
                  /**
                   * @description Neither as asked nor as booked: what we offer instead of what an item asks for (quantity, price, requestedDelivery)
                   * @default []
                   */
                  values?: {
                    key: string;
                    value: string;
                  }[];
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description What the buyer gets, in one line */
            summary: {
              nl: string;
              en: string;
            };
            /** @description The order goes by it, or ends; else it stays on the desk */
            goes: boolean;
            /** @description A message says so to the buyer */
            told: boolean;
            /** @description What he is told of each line; none where the order stays */
            lines: {
              number: string | null;
              /** @enum {string} */
              kind: 'accepted' | 'changed' | 'rejected' | 'pending';
              words: {
                nl: string | null;
                en: string | null;
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
  'DeskDecision.read': {
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
            /** @description It was refused, and who made it has not read so */
            unread: boolean;
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
  'Overdue.list': {
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
              /**
               * @description `their-acknowledgement`: what a partner owes us; the others are owed by us
               * @enum {string}
               */
              kind: 'acknowledgement' | 'order-response' | 'their-acknowledgement';
              /** @description His name; null where nobody knows who sent it */
              partner: string | null;
              /** @description Of this partner on this clock */
              count: number;
              /** @description The oldest of them */
              things: {
                /** Format: uuid */
                id: string;
                subject: string;
                /**
                 * Format: date-time
                 * @description From when its clock ran
                 */
                since: string;
                /** Format: uuid */
                order: string | null;
                /** @description Where it is a row of the outbox with this id; null where nothing is written yet */
                sending: {
                  state: string;
                  revision: number;
                } | null;
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
  'Overlay.check': {
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
          /** @description The text of an overlay of this partner */
          overlay: string;
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
            /** @description As one reads on */
            faults: {
              line: number;
              column: number;
              text: {
                nl: string;
                en: string;
              };
            }[];
            /** @description What it is; null where it cannot be used */
            says: {
              guide: string;
              title: string;
              extends: string;
              /** @description Which version it would be */
              version: number;
              /** @description The latest version of this name that is not withdrawn */
              latest: number | null;
              /** Format: date */
              validFrom: string | null;
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
  'Overlay.put': {
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
          /** @description The text of an overlay of this partner */
          overlay: string;
          /**
           * Format: date
           * @description The first day of receipt on which it holds
           */
          from: string;
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
            guide: string;
            version: number;
            /** Format: date */
            validFrom: string | null;
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
  'Overlay.putBack': {
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
          guide: string;
          version: number;
          /**
           * Format: date
           * @description The first day of receipt on which it holds
           */
          from: string;
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
            guide: string;
            version: number;
            /** Format: date */
            validFrom: string | null;
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
  'Overlay.withdraw': {
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
          guide: string;
          version: number;
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
                | 'carry-out-decision'
                | 'send-case-mail'
                | 'tell-case-mail';
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
  'Queue.deadWork': {
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
              id: string;
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
                | 'carry-out-decision'
                | 'send-case-mail'
                | 'tell-case-mail';
              /** @description What it is about, as the id of a message */
              key: string;
              attempts: number;
              lastError: string | null;
              /**
               * Format: date-time
               * @description When it was put down
               */
              since: string;
              /** @description The open case that tells of it: `POST /api/review-cases/{id}/retry` tries it again */
              case: {
                /** Format: uuid */
                id: string;
                version: number;
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
              | 'carry-out-decision'
              | 'send-case-mail'
              | 'tell-case-mail';
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
              | 'carry-out-decision'
              | 'send-case-mail'
              | 'tell-case-mail';
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
              | 'carry-out-decision'
              | 'send-case-mail'
              | 'tell-case-mail';
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
              /** @description What it is called, where its sentence has no room */
              name: {
                nl: string;
                en: string;
              };
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
              /** @description What it is called, where its sentence has no room */
              name: {
                nl: string;
                en: string;
              };
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
  'PartnerGuide.show': {
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
            overlays: {
              guide: string;
              version: number;
              /**
               * @description `later`: from its first day on. `broken`: his messages wait until it is mended
               * @enum {string}
               */
              state: 'holds' | 'later' | 'replaced' | 'broken' | 'withdrawn';
              /** Format: date */
              validFrom: string | null;
              extends: string | null;
              /**
               * Format: date-time
               * @description Null for one that came with the installation
               */
              madeAt: string | null;
              text: string;
              /** @description Why it cannot be used */
              errors: {
                line: number;
                column: number;
                text: {
                  nl: string;
                  en: string;
                };
              }[];
            }[];
            /** @description How his orders are read today: by his overlays, and by the base guides of the formats that he sends */
            readings: {
              guide: string;
              edition: string;
              title: string;
              format: string;
              /** @description Of the messages that it reads */
              type: string;
              /** @description The guide that an overlay is over; null for a base guide */
              base: string | null;
              demands: {
                /** @enum {string} */
                kind:
                  | 'needed'
                  | 'expected'
                  | 'dates'
                  | 'transit-days'
                  | 'line-breaks'
                  | 'check'
                  | 'read'
                  | 'code'
                  | 'other';
                name: string;
                what: {
                  nl: string;
                  en: string;
                };
                value: string | null;
                /** @enum {string} */
                from: 'format' | 'guide' | 'partner' | 'overlay';
                instead: string | null;
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
  'Article.search': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        q?: string;
        status?: 'active' | 'announced' | 'discontinued' | 'blocked';
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
              /** @description Number of the article that takes its place */
              successor: string | null;
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
  'Article.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        number: string;
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
            number: string;
            description: string;
            /** @enum {string} */
            status: 'active' | 'announced' | 'discontinued' | 'blocked';
            statusReason: string | null;
            availableFrom: string | null;
            discontinuedOn: string | null;
            /** @description UNECE Recommendation 20 */
            baseUnit: string;
            /** @description Sold by whole base units alone */
            discrete: boolean;
            /** @description A plain decimal, "12.50" */
            minimumQuantity: string | null;
            /** @description A plain decimal, "12.50" */
            orderMultiple: string | null;
            /** @description A plain decimal, "12.50" */
            maximumQuantity: string | null;
            /** @description A plain decimal, "12.50" */
            stock: string | null;
            stockKeepsUntil: string | null;
            /** @enum {string} */
            kind: 'goods' | 'deposit';
            permit: string | null;
            /** @description A plain decimal, "12.50" */
            nominalWeight: string | null;
            /** @description A plain decimal, "12.50" */
            vatRate: string | null;
            packagings: {
              /** @enum {string} */
              level: 'each' | 'inner' | 'case' | 'layer' | 'pallet';
              gtin: string | null;
              /** @description Base units */
              quantity: string;
            }[];
            /** @description The next one first */
            successors: {
              number: string;
              description: string;
              /** @enum {string} */
              status: 'active' | 'announced' | 'discontinued' | 'blocked';
            }[];
            /** @description The latest one first */
            predecessors: {
              number: string;
              description: string;
              /** @enum {string} */
              status: 'active' | 'announced' | 'discontinued' | 'blocked';
            }[];
            /** @description What can be promised from each day on */
            availability: {
              day: string;
              /** @description A plain decimal, "12.50" */
              quantity: string;
            }[];
            /** @description Customers who alone may have it, or may not */
            particular: {
              customer: string;
              name: string;
              /** @enum {string} */
              kind: 'listed' | 'exclusive' | 'restricted';
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
  'Article.prices': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        time?: 'valid' | 'coming' | 'ended';
        day?: string;
        source?: 'promotion' | 'contract' | 'customer' | 'group' | 'list';
        customer?: string;
      };
      header?: never;
      path: {
        number: string;
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
              /** @enum {string} */
              source: 'promotion' | 'contract' | 'customer' | 'group' | 'list';
              /** @enum {string} */
              kind: 'net' | 'gross' | 'floor';
              customer: {
                number: string;
                name: string;
              } | null;
              group: {
                code: string;
                name: string;
              } | null;
              contract: string | null;
              promotion: {
                code: string;
                name: string;
              } | null;
              /** @description A plain decimal, "12.50" */
              amount: string;
              currency: string;
              /** @description A plain decimal, "12.50" */
              basisQuantity: string;
              /** @description A plain decimal, "12.50" */
              minimumQuantity: string;
              validFrom: string;
              validTo: string | null;
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
  'Article.changes': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        number: string;
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
              /** @enum {string} */
              subject: 'article' | 'packaging' | 'price';
              /** @description Which package or which price */
              of: string | null;
              before: {
                [key: string]: unknown;
              };
              after: {
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
  'ChangeRequest.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'open' | 'approved' | 'sent' | 'failed' | 'rejected' | 'withdrawn' | 'synced' | 'alive' | 'waiting';
        owner?: 'master-data' | 'prices' | 'credit';
        table?: 'articles' | 'packagings' | 'customers' | 'locations' | 'prices' | 'cross-references';
        order?: string;
        mine?: 'true';
        decidable?: 'true';
        conflicting?: 'true';
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
              table: 'articles' | 'packagings' | 'customers' | 'locations' | 'prices' | 'cross-references';
              key: string;
              field: string;
              /** @enum {string} */
              kind: 'text' | 'amount' | 'whole' | 'day' | 'choice' | 'gtin' | 'gln' | 'names';
              /** @description The row, as rows of the master are imported */
              row: {
                [key: string]: unknown;
              };
              /** @description As it was when it was asked for */
              old: string | null;
              value: string | null;
              /** @enum {string} */
              owner: 'master-data' | 'prices' | 'credit';
              /** @description Who looks after the customer whose row it is, and decides before all others */
              holder: {
                /** Format: uuid */
                id: string;
                name: string | null;
              } | null;
              /** @enum {string} */
              state: 'open' | 'approved' | 'sent' | 'failed' | 'rejected' | 'withdrawn' | 'synced';
              version: number;
              /** Format: date-time */
              createdAt: string;
              /** @description Who asked for it, the first one first */
              asks: {
                by: {
                  /** Format: uuid */
                  id: string;
                  name: string | null;
                };
                /** Format: date-time */
                at: string;
                value: string | null;
                reason: string;
                order: {
                  /** Format: uuid */
                  id: string;
                  reference: string;
                  buyerOrderNumber: string | null;
                } | null;
                /** Format: uuid */
                caseId: string | null;
                /** @description Of the finding */
                code: string | null;
                /** @description From 0 */
                line: number | null;
              }[];
              decidedBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
              } | null;
              /** Format: date-time */
              decidedAt: string | null;
              decisionReason: string | null;
              /**
               * @description Once approved: handed over to the ERP, to be entered by hand, or written here; null: that is looked for
               * @enum {string|null}
               */
              way: 'erp' | 'hand' | 'here' | null;
              /** @description Code of the ERP that it is of */
              erp: string | null;
              /** @description What was wrong last: the same in both languages where the ERP said it, or where it is one of these words; "untold": no ERP tells the value any more; "gone": it has the row no more; "silent": it refused and did not say why; "rights" and what our user may not do there; "taken-gtin", a level and an article: the GTIN is theirs */
              fault: {
                nl: string;
                en: string;
              } | null;
              /** Format: date-time */
              sentAt: string | null;
              /** Format: date-time */
              syncedAt: string | null;
              /** @description What the master got meanwhile: neither the old value nor the new one */
              conflict: {
                value: string | null;
                /** Format: date-time */
                at: string;
              } | null;
              /** @description What who asks may do with it now */
              acts: ('approve' | 'reject' | 'withdraw')[];
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
  'ChangeRequest.ask': {
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
          table: 'articles' | 'packagings' | 'customers' | 'locations' | 'prices' | 'cross-references';
          /** @description Of the row, as `key` of what may be asked for has it */
          key: string;
          field: string;
          /** @description The value that was seen; where it is another one by now the request is refused */
          was?: string | null;
          /** @description Null or empty: none */
          value: string | null;
          /** @description What shows that it is wrong */
          reason: string;
          /**
           * Format: uuid
           * @description The review case that it came from
           */
          case?: string;
          /** @description The id of the finding in it */
          finding?: string;
          /** @description The place of the line, from 0 */
          line?: number;
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
            /** @description Somebody had asked for another value of it already; what was said is with that request */
            joined: boolean;
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
  'ChangeRequest.waiting': {
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
            waiting: number;
            /** @description Whole days for which the oldest waits; null where none does */
            oldestDays: number | null;
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
  'ChangeRequest.show': {
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
            table: 'articles' | 'packagings' | 'customers' | 'locations' | 'prices' | 'cross-references';
            key: string;
            field: string;
            /** @enum {string} */
            kind: 'text' | 'amount' | 'whole' | 'day' | 'choice' | 'gtin' | 'gln' | 'names';
            /** @description The row, as rows of the master are imported */
            row: {
              [key: string]: unknown;
            };
            /** @description As it was when it was asked for */
            old: string | null;
            value: string | null;
            /** @enum {string} */
            owner: 'master-data' | 'prices' | 'credit';
            /** @description Who looks after the customer whose row it is, and decides before all others */
            holder: {
              /** Format: uuid */
              id: string;
              name: string | null;
            } | null;
            /** @enum {string} */
            state: 'open' | 'approved' | 'sent' | 'failed' | 'rejected' | 'withdrawn' | 'synced';
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Who asked for it, the first one first */
            asks: {
              by: {
                /** Format: uuid */
                id: string;
                name: string | null;
              };
              /** Format: date-time */
              at: string;
              value: string | null;
              reason: string;
              order: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
              } | null;
              /** Format: uuid */
              caseId: string | null;
              /** @description Of the finding */
              code: string | null;
              /** @description From 0 */
              line: number | null;
            }[];
            decidedBy: {
              /** Format: uuid */
              id: string;
              name: string | null;
            } | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /**
             * @description Once approved: handed over to the ERP, to be entered by hand, or written here; null: that is looked for
             * @enum {string|null}
             */
            way: 'erp' | 'hand' | 'here' | null;
            /** @description Code of the ERP that it is of */
            erp: string | null;
            /** @description What was wrong last: the same in both languages where the ERP said it, or where it is one of these words; "untold": no ERP tells the value any more; "gone": it has the row no more; "silent": it refused and did not say why; "rights" and what our user may not do there; "taken-gtin", a level and an article: the GTIN is theirs */
            fault: {
              nl: string;
              en: string;
            } | null;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            syncedAt: string | null;
            /** @description What the master got meanwhile: neither the old value nor the new one */
            conflict: {
              value: string | null;
              /** Format: date-time */
              at: string;
            } | null;
            /** @description What who asks may do with it now */
            acts: ('approve' | 'reject' | 'withdraw')[];
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
  'ChangeRequest.subjects': {
    parameters: {
      query?: {
        article?: string;
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
            items: {
              /** @enum {string} */
              table: 'articles' | 'packagings' | 'customers' | 'locations' | 'prices' | 'cross-references';
              key: string;
              /** @description The row, as rows of the master are imported */
              row: {
                [key: string]: unknown;
              };
              fields: {
                field: string;
                /** @enum {string} */
                kind: 'text' | 'amount' | 'whole' | 'day' | 'choice' | 'gtin' | 'gln' | 'names';
                /** @description It may be empty */
                optional: boolean;
                /** @description Of the kind "choice" */
                choices: string[];
                /** @enum {string} */
                owner: 'master-data' | 'prices' | 'credit';
                /** @description Who looks after the customer, and decides before all others */
                holder: {
                  /** Format: uuid */
                  id: string;
                  name: string | null;
                } | null;
                value: string | null;
                /**
                 * Format: uuid
                 * @description The request for it of which something may still come
                 */
                asked: string | null;
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
  'ChangeRequest.approve': {
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
          /** @default null */
          reason?: string | null;
          /** @description Which of the values that were asked for; without it: the first one */
          value?: string | null;
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
            table: 'articles' | 'packagings' | 'customers' | 'locations' | 'prices' | 'cross-references';
            key: string;
            field: string;
            /** @enum {string} */
            kind: 'text' | 'amount' | 'whole' | 'day' | 'choice' | 'gtin' | 'gln' | 'names';
            /** @description The row, as rows of the master are imported */
            row: {
              [key: string]: unknown;
            };
            /** @description As it was when it was asked for */
            old: string | null;
            value: string | null;
            /** @enum {string} */
            owner: 'master-data' | 'prices' | 'credit';
            /** @description Who looks after the customer whose row it is, and decides before all others */
            holder: {
              /** Format: uuid */
              id: string;
              name: string | null;
            } | null;
            /** @enum {string} */
            state: 'open' | 'approved' | 'sent' | 'failed' | 'rejected' | 'withdrawn' | 'synced';
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Who asked for it, the first one first */
            asks: {
              by: {
                /** Format: uuid */
                id: string;
                name: string | null;
              };
              /** Format: date-time */
              at: string;
              value: string | null;
              reason: string;
              order: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
              } | null;
              /** Format: uuid */
              caseId: string | null;
              /** @description Of the finding */
              code: string | null;
              /** @description From 0 */
              line: number | null;
            }[];
            decidedBy: {
              /** Format: uuid */
              id: string;
              name: string | null;
            } | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /**
             * @description Once approved: handed over to the ERP, to be entered by hand, or written here; null: that is looked for
             * @enum {string|null}
             */
            way: 'erp' | 'hand' | 'here' | null;
            /** @description Code of the ERP that it is of */
            erp: string | null;
            /** @description What was wrong last: the same in both languages where the ERP said it, or where it is one of these words; "untold": no ERP tells the value any more; "gone": it has the row no more; "silent": it refused and did not say why; "rights" and what our user may not do there; "taken-gtin", a level and an article: the GTIN is theirs */
            fault: {
              nl: string;
              en: string;
            } | null;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            syncedAt: string | null;
            /** @description What the master got meanwhile: neither the old value nor the new one */
            conflict: {
              value: string | null;
              /** Format: date-time */
              at: string;
            } | null;
            /** @description What who asks may do with it now */
            acts: ('approve' | 'reject' | 'withdraw')[];
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
  'ChangeRequest.reject': {
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
            table: 'articles' | 'packagings' | 'customers' | 'locations' | 'prices' | 'cross-references';
            key: string;
            field: string;
            /** @enum {string} */
            kind: 'text' | 'amount' | 'whole' | 'day' | 'choice' | 'gtin' | 'gln' | 'names';
            /** @description The row, as rows of the master are imported */
            row: {
              [key: string]: unknown;
            };
            /** @description As it was when it was asked for */
            old: string | null;
            value: string | null;
            /** @enum {string} */
            owner: 'master-data' | 'prices' | 'credit';
            /** @description Who looks after the customer whose row it is, and decides before all others */
            holder: {
              /** Format: uuid */
              id: string;
              name: string | null;
            } | null;
            /** @enum {string} */
            state: 'open' | 'approved' | 'sent' | 'failed' | 'rejected' | 'withdrawn' | 'synced';
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Who asked for it, the first one first */
            asks: {
              by: {
                /** Format: uuid */
                id: string;
                name: string | null;
              };
              /** Format: date-time */
              at: string;
              value: string | null;
              reason: string;
              order: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
              } | null;
              /** Format: uuid */
              caseId: string | null;
              /** @description Of the finding */
              code: string | null;
              /** @description From 0 */
              line: number | null;
            }[];
            decidedBy: {
              /** Format: uuid */
              id: string;
              name: string | null;
            } | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /**
             * @description Once approved: handed over to the ERP, to be entered by hand, or written here; null: that is looked for
             * @enum {string|null}
             */
            way: 'erp' | 'hand' | 'here' | null;
            /** @description Code of the ERP that it is of */
            erp: string | null;
            /** @description What was wrong last: the same in both languages where the ERP said it, or where it is one of these words; "untold": no ERP tells the value any more; "gone": it has the row no more; "silent": it refused and did not say why; "rights" and what our user may not do there; "taken-gtin", a level and an article: the GTIN is theirs */
            fault: {
              nl: string;
              en: string;
            } | null;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            syncedAt: string | null;
            /** @description What the master got meanwhile: neither the old value nor the new one */
            conflict: {
              value: string | null;
              /** Format: date-time */
              at: string;
            } | null;
            /** @description What who asks may do with it now */
            acts: ('approve' | 'reject' | 'withdraw')[];
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
  'ChangeRequest.withdraw': {
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
            table: 'articles' | 'packagings' | 'customers' | 'locations' | 'prices' | 'cross-references';
            key: string;
            field: string;
            /** @enum {string} */
            kind: 'text' | 'amount' | 'whole' | 'day' | 'choice' | 'gtin' | 'gln' | 'names';
            /** @description The row, as rows of the master are imported */
            row: {
              [key: string]: unknown;
            };
            /** @description As it was when it was asked for */
            old: string | null;
            value: string | null;
            /** @enum {string} */
            owner: 'master-data' | 'prices' | 'credit';
            /** @description Who looks after the customer whose row it is, and decides before all others */
            holder: {
              /** Format: uuid */
              id: string;
              name: string | null;
            } | null;
            /** @enum {string} */
            state: 'open' | 'approved' | 'sent' | 'failed' | 'rejected' | 'withdrawn' | 'synced';
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Who asked for it, the first one first */
            asks: {
              by: {
                /** Format: uuid */
                id: string;
                name: string | null;
              };
              /** Format: date-time */
              at: string;
              value: string | null;
              reason: string;
              order: {
                /** Format: uuid */
                id: string;
                reference: string;
                buyerOrderNumber: string | null;
              } | null;
              /** Format: uuid */
              caseId: string | null;
              /** @description Of the finding */
              code: string | null;
              /** @description From 0 */
              line: number | null;
            }[];
            decidedBy: {
              /** Format: uuid */
              id: string;
              name: string | null;
            } | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /**
             * @description Once approved: handed over to the ERP, to be entered by hand, or written here; null: that is looked for
             * @enum {string|null}
             */
            way: 'erp' | 'hand' | 'here' | null;
            /** @description Code of the ERP that it is of */
            erp: string | null;
            /** @description What was wrong last: the same in both languages where the ERP said it, or where it is one of these words; "untold": no ERP tells the value any more; "gone": it has the row no more; "silent": it refused and did not say why; "rights" and what our user may not do there; "taken-gtin", a level and an article: the GTIN is theirs */
            fault: {
              nl: string;
              en: string;
            } | null;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            syncedAt: string | null;
            /** @description What the master got meanwhile: neither the old value nor the new one */
            conflict: {
              value: string | null;
              /** Format: date-time */
              at: string;
            } | null;
            /** @description What who asks may do with it now */
            acts: ('approve' | 'reject' | 'withdraw')[];
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
  'Contact.list': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        number: string;
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
              name: string;
              role: string | null;
              /** @enum {string} */
              topic: 'orders' | 'prices' | 'logistics';
              email: string | null;
              phone: string | null;
              /** @enum {string|null} */
              language: 'nl' | 'en' | null;
              /**
               * Format: date-time
               * @description Since when nobody asks him any more
               */
              endedAt: string | null;
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
  'Contact.add': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        number: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name: string;
          /**
           * @description What he is there, as "Inkoper"
           * @default null
           */
          role?: string | null;
          /**
           * @description What he answers for
           * @default orders
           * @enum {string}
           */
          topic?: 'orders' | 'prices' | 'logistics';
          /**
           * Format: email
           * @default null
           */
          email?: string | null;
          /** @default null */
          phone?: string | null;
          /**
           * @description Null: that of the customer
           * @default null
           * @enum {string|null}
           */
          language?: 'nl' | 'en' | null;
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
  'Contact.change': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        number: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name: string;
          /**
           * @description What he is there, as "Inkoper"
           * @default null
           */
          role?: string | null;
          /**
           * @description What he answers for
           * @default orders
           * @enum {string}
           */
          topic?: 'orders' | 'prices' | 'logistics';
          /**
           * Format: email
           * @default null
           */
          email?: string | null;
          /** @default null */
          phone?: string | null;
          /**
           * @description Null: that of the customer
           * @default null
           * @enum {string|null}
           */
          language?: 'nl' | 'en' | null;
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
  'Contact.end': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        number: string;
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
  'CrossReference.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        buyerArticle?: string;
        beginning?: string;
        customer?: string;
        partner?: string;
        article?: string;
        source?: 'import' | 'person' | 'rule';
        time?: 'valid' | 'coming' | 'ended';
        conflicting?: 'true' | 'false';
        confirmed?: 'true' | 'false';
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
              /** @description Name of the customer or the partner */
              whose: string;
              buyerArticle: string;
              article: string;
              description: string;
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
              /** @description Articles that the number means as well on some of these days (ITM-003) */
              conflicts: string[];
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
            /** @description Name of the customer or the partner */
            whose: string;
            buyerArticle: string;
            article: string;
            description: string;
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
            /** @description Articles that the number means as well on some of these days (ITM-003) */
            conflicts: string[];
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
  'CrossReference.end': {
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
           * Format: date
           * @description The last day on which it holds. Before its first day: it never held, and is taken away
           */
          lastDay: string;
          reason: string;
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
  'CrossReference.changes': {
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
              kind: string;
              actor: string;
              /** @description With `before` and `after` */
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
  'Customer.search': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        q?: string;
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
              name: string;
              city: string | null;
              blocked: boolean;
              representative: string | null;
              /**
               * Format: uuid
               * @description The user who looks after him
               */
              responsible: string | null;
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
  'Customer.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        number: string;
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
            number: string;
            name: string;
            /** @enum {string} */
            language: 'nl' | 'en';
            blockedReason: string | null;
            currency: string;
            chain: string | null;
            representative: string | null;
            /** @description Shown with each of his orders */
            orderNote: string | null;
            /** @enum {string|null} */
            priceDate: 'order' | 'delivery' | null;
            priceGroup: {
              code: string;
              name: string;
            } | null;
            oldPriceGraceDays: number;
            /** @description A plain decimal, "12.50" */
            priceTolerancePercent: string;
            /** @description A plain decimal, "12.50" */
            priceToleranceLineAmount: string;
            leadTimeDays: number;
            cutOffTime: string;
            /** @description Other times, by ISO weekday */
            cutOff: {
              [key: string]: string;
            };
            /** @enum {string} */
            assortment: 'all' | 'listed';
            /** @enum {string} */
            substitution: 'ask' | 'never';
            /** @enum {string} */
            fullLayers: 'none' | 'layer' | 'pallet';
            paymentDays: number | null;
            deliveryTerms: string | null;
            /** @description A plain decimal, "12.50" */
            minimumOrderAmount: string | null;
            /** @description A plain decimal, "12.50" */
            minimumOrderQuantity: string | null;
            /** @description A plain decimal, "12.50" */
            smallOrderCharge: string | null;
            /** @description A plain decimal, "12.50" */
            minimumPalletPlaces: string | null;
            /** @description A plain decimal, "12.50" */
            mostOrderAmount: string | null;
            /** @description A plain decimal, "12.50" */
            vatRate: string | null;
            /** @description Null: there is none */
            creditLimit: string | null;
            /** @description A plain decimal, "12.50" */
            openInvoices: string;
            overdueCount: number | null;
            overdueSince: string | null;
            /** @description Who looks after him, and who does so today; null: nobody is named */
            portfolio: {
              responsible: {
                /** Format: uuid */
                id: string;
                name: string;
              };
              deputy: {
                /** Format: uuid */
                id: string;
                name: string;
              } | null;
              /** Format: uuid */
              today: string | null;
            } | null;
            /** @description Who order for him */
            partners: {
              code: string;
              name: string;
            }[];
            discounts: {
              code: string;
              /** @description A plain decimal, "12.50" */
              percentage: string;
              sequence: number;
              ofGroup: boolean;
              validFrom: string;
              validTo: string | null;
            }[];
            demands: {
              /** @enum {string} */
              kind: 'package' | 'marking' | 'handling' | 'transport' | 'routing';
              code: string;
            }[];
            permits: {
              permit: string;
              validFrom: string;
              validTo: string | null;
            }[];
            quotes: {
              number: string;
              validFrom: string;
              validTo: string | null;
            }[];
            contracts: {
              number: string;
              /**
               * @description Null: only prices name it
               * @enum {string|null}
               */
              status: 'active' | 'closed' | null;
              validFrom: string | null;
              validTo: string | null;
              /** @description How many prices name it */
              prices: number;
              /** @description At most 100, what is used most first */
              lines: {
                /** @description Null: of the contract as a whole */
                article: string | null;
                description: string | null;
                /** @enum {string} */
                basis: 'quantity' | 'value';
                /** @description A plain decimal, "12.50" */
                agreed: string;
                /** @description A plain decimal, "12.50" */
                calledOff: string;
              }[];
            }[];
            /** @description Remembered answers that are his */
            answers: {
              /** Format: uuid */
              id: string;
              code: string;
              cause: string;
              action: string;
              article: string | null;
              /** @enum {string} */
              mode: 'shadow' | 'auto' | 'suspended';
              validFrom: string;
              validTo: string | null;
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
  'Customer.places': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        number: string;
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
              /** @enum {string} */
              role: 'buyer' | 'delivery' | 'invoice' | 'ultimate';
              gln: string | null;
              /** @description The customer's own code */
              code: string | null;
              name: string;
              street: string;
              postcode: string;
              city: string;
              country: string;
              validFrom: string;
              validTo: string | null;
              isDefault: boolean;
              /** @description Another name of a place, on the word of a person */
              alias: boolean;
              /** @description ISO weekdays; none: all */
              receivingDays: number[];
              opens: string | null;
              closes: string | null;
              site: string | null;
              carrier: string | null;
              calendar: {
                name: string;
                /** @enum {string} */
                kind: 'site' | 'carrier' | 'place';
                workingDays: number[];
                /** @description Days from today on that are otherwise than their weekday */
                days: {
                  day: string;
                  open: boolean;
                  opens: string | null;
                  closes: string | null;
                  name: string | null;
                }[];
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
  'MasterRefusal.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        table?: string;
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
              table: string;
              /** @description Number, code or GTIN of the row; its place where it has none */
              key: string;
              faults: string[];
              /**
               * Format: date-time
               * @description When it came last
               */
              seenAt: string;
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
                /** @description What it leaves */
                perBaseUnit: string;
              }[];
              /** @description Without the discounts */
              listedPerBaseUnit: string;
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
  'Answer.possible': {
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
            answers: {
              /** @description The id of the finding */
              finding: string;
              action: string;
              /** @description Why you may not give this answer, and who may; null: you may */
              refused: {
                nl: string;
                en: string;
              } | null;
            }[];
            /** @description Lines that would have to wait for the others to go on now, from 0; null: no part of the order can */
            hold: number[] | null;
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
            scope: 'partner' | 'customer' | 'chain' | 'article' | 'global';
            /**
             * @description What must hold of the finding; all of them
             * @default []
             */
            conditions?: {
              /** @description A parameter of the finding, as percent */
              param: string;
              /**
               * @description The same, another, at most, at least
               * @enum {string}
               */
              is: 'equal' | 'other' | 'most' | 'least';
              value: string;
            }[];
            /**
             * @description Not for this very question alone, but for all of its rule that fulfil the conditions
             * @default false
             */
            wide?: boolean;
            /**
             * @description What it may give away; without it: as much as here
             * @default null
             */
            guard?: {
              /** @default null */
              mostAmount?: string | null;
              /** @default null */
              mostPercent?: string | null;
              /**
               * @description Base units of the line
               * @default null
               */
              mostQuantity?: string | null;
            } | null;
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
              /** @description What it is called, where its sentence has no room */
              name: {
                nl: string;
                en: string;
              };
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
            scope: 'partner' | 'customer' | 'chain' | 'article' | 'global';
            /**
             * @description What must hold of the finding; all of them
             * @default []
             */
            conditions?: {
              /** @description A parameter of the finding, as percent */
              param: string;
              /**
               * @description The same, another, at most, at least
               * @enum {string}
               */
              is: 'equal' | 'other' | 'most' | 'least';
              value: string;
            }[];
            /**
             * @description Not for this very question alone, but for all of its rule that fulfil the conditions
             * @default false
             */
            wide?: boolean;
            /**
             * @description What it may give away; without it: as much as here
             * @default null
             */
            guard?: {
              /** @default null */
              mostAmount?: string | null;
              /** @default null */
              mostPercent?: string | null;
              /**
               * @description Base units of the line
               * @default null
               */
              mostQuantity?: string | null;
            } | null;
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
              /** @description What it is called, where its sentence has no room */
              name: {
                nl: string;
                en: string;
              };
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
              /** @description What it is called, where its sentence has no room */
              name: {
                nl: string;
                en: string;
              };
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
        value?: string;
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
  'CaseProposal.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        finding: string;
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
            /** @description Our number; null where the order knows none */
            article: string | null;
            /** @description Our number */
            customer: string | null;
            /**
             * @description Null: the finding says no more than that something is wrong
             * @enum {string|null}
             */
            table: 'articles' | 'packagings' | 'customers' | 'locations' | 'prices' | 'cross-references' | null;
            /** @description Of the row; null where a person has to say which one */
            key: string | null;
            field: string | null;
            /** @description What the buyer has; null where only a person knows */
            value: string | null;
            /** @description From 0 */
            line: number | null;
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
              /** @description What it is called, where its sentence has no room */
              name: {
                nl: string;
                en: string;
              };
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
            /** @description Lines of the change that were not found (CHG-004); line counts from 0 in the change */
            lost: {
              line: number;
              number: string | null;
              article: string | null;
              description: string | null;
              quantity: string | null;
              unit: string | null;
              price: string | null;
            }[];
            /** @description Where lines were not found: those of the order that they may mean, from 0 */
            orderLines: {
              line: number;
              number: string | null;
              article: string | null;
              description: string | null;
              quantity: string | null;
              unit: string | null;
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
            /** @description Lines of the change that were not found (CHG-004); line counts from 0 in the change */
            lost: {
              line: number;
              number: string | null;
              article: string | null;
              description: string | null;
              quantity: string | null;
              unit: string | null;
              price: string | null;
            }[];
            /** @description Where lines were not found: those of the order that they may mean, from 0 */
            orderLines: {
              line: number;
              number: string | null;
              article: string | null;
              description: string | null;
              quantity: string | null;
              unit: string | null;
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
           * @description Keys of the items that are not applied; of lines that were not found all is, once it is said what they mean
           * @default []
           */
          except?: string[];
          /**
           * @description Neither as asked nor as booked: what we offer instead of what an item asks for (quantity, price, requestedDelivery)
           * @default []
           */
          values?: {
            key: string;
            value: string;
          }[];
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
            /** @description Lines of the change that were not found (CHG-004); line counts from 0 in the change */
            lost: {
              line: number;
              number: string | null;
              article: string | null;
              description: string | null;
              quantity: string | null;
              unit: string | null;
              price: string | null;
            }[];
            /** @description Where lines were not found: those of the order that they may mean, from 0 */
            orderLines: {
              line: number;
              number: string | null;
              article: string | null;
              description: string | null;
              quantity: string | null;
              unit: string | null;
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
            /** @description Lines of the change that were not found (CHG-004); line counts from 0 in the change */
            lost: {
              line: number;
              number: string | null;
              article: string | null;
              description: string | null;
              quantity: string | null;
              unit: string | null;
              price: string | null;
            }[];
            /** @description Where lines were not found: those of the order that they may mean, from 0 */
            orderLines: {
              line: number;
              number: string | null;
              article: string | null;
              description: string | null;
              quantity: string | null;
              unit: string | null;
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
            /** @description Lines of the change that were not found (CHG-004); line counts from 0 in the change */
            lost: {
              line: number;
              number: string | null;
              article: string | null;
              description: string | null;
              quantity: string | null;
              unit: string | null;
              price: string | null;
            }[];
            /** @description Where lines were not found: those of the order that they may mean, from 0 */
            orderLines: {
              line: number;
              number: string | null;
              article: string | null;
              description: string | null;
              quantity: string | null;
              unit: string | null;
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
              /** @description What it is called, where its sentence has no room */
              name: {
                nl: string;
                en: string;
              };
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
  'Resolution.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'draft' | 'shadow' | 'auto' | 'suspended' | 'expired' | 'ended';
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
          | 'TRF-003';
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
              /** @description Null: every question of the rule that fulfils the conditions */
              cause: string | null;
              conditions: {
                param: string;
                /** @enum {string} */
                is: 'equal' | 'other' | 'most' | 'least';
                value: string;
              }[];
              /** @description The finding that it was made from, in words */
              example: {
                nl: string;
                en: string;
              } | null;
              /** @enum {string} */
              scope: 'partner' | 'customer' | 'chain' | 'article' | 'global';
              forWhom: string | null;
              /** Format: uuid */
              partnerId: string | null;
              /** Format: uuid */
              customerId: string | null;
              chain: string | null;
              /** Format: uuid */
              articleId: string | null;
              action: string;
              /** @description It gives away no more than this */
              mostAmount: string | null;
              mostPercent: string | null;
              mostQuantity: string | null;
              /** @enum {string} */
              mode: 'draft' | 'shadow' | 'auto' | 'suspended' | 'ended';
              /** @enum {string} */
              state: 'draft' | 'shadow' | 'auto' | 'suspended' | 'expired' | 'ended';
              /** @description What can be done with it now */
              acts: ('approve' | 'try' | 'start' | 'suspend' | 'end')[];
              /** @description Its guard passes what its maker may give away */
              needsApproval: boolean;
              validFrom: string;
              validTo: string;
              reason: string;
              /** Format: uuid */
              confirmedBy: string | null;
              owner: string | null;
              /** Format: date-time */
              confirmedAt: string;
              approver: string | null;
              /** Format: date-time */
              approvedAt: string | null;
              /** Format: date-time */
              suspendedAt: string | null;
              suspendedReason: string | null;
              /** Format: uuid */
              fromOrder: string | null;
              /** @description How many findings it settled */
              uses: number;
              /** @description With those that it would have settled while on trial */
              hits: number;
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
  'Resolution.propose': {
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
          scope: 'partner' | 'customer' | 'chain' | 'article' | 'global';
          /**
           * @description What must hold of the finding; all of them
           * @default []
           */
          conditions?: {
            /** @description A parameter of the finding, as percent */
            param: string;
            /**
             * @description The same, another, at most, at least
             * @enum {string}
             */
            is: 'equal' | 'other' | 'most' | 'least';
            value: string;
          }[];
          /**
           * @description Not for this very question alone, but for all of its rule that fulfil the conditions
           * @default false
           */
          wide?: boolean;
          /**
           * @description What it may give away; without it: as much as here
           * @default null
           */
          guard?: {
            /** @default null */
            mostAmount?: string | null;
            /** @default null */
            mostPercent?: string | null;
            /**
             * @description Base units of the line
             * @default null
             */
            mostQuantity?: string | null;
          } | null;
          /** @default null */
          validTo?: string | null;
          reason: string;
          /**
           * @default draft
           * @enum {string}
           */
          mode?: 'draft' | 'shadow' | 'auto';
          /**
           * Format: uuid
           * @description The order in which the question stands
           */
          order: string;
          /** @description The id of the finding */
          finding: string;
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
            /** @enum {string} */
            mode: 'draft' | 'shadow' | 'auto';
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
          scope: 'partner' | 'customer' | 'chain' | 'article' | 'global';
          /**
           * @description What must hold of the finding; all of them
           * @default []
           */
          conditions?: {
            /** @description A parameter of the finding, as percent */
            param: string;
            /**
             * @description The same, another, at most, at least
             * @enum {string}
             */
            is: 'equal' | 'other' | 'most' | 'least';
            value: string;
          }[];
          /**
           * @description Not for this very question alone, but for all of its rule that fulfil the conditions
           * @default false
           */
          wide?: boolean;
          /**
           * @description What it may give away; without it: as much as here
           * @default null
           */
          guard?: {
            /** @default null */
            mostAmount?: string | null;
            /** @default null */
            mostPercent?: string | null;
            /**
             * @description Base units of the line
             * @default null
             */
            mostQuantity?: string | null;
          } | null;
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
           * @description Another value instead of an answer
           * @default null
           */
          correction?: {
            /** @description As unit, of each line */
            field: string;
            value: string;
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
            code: string;
            cause: string | null;
            /** @description Such findings among the latest orders */
            found: number;
            /** @description How many of them it would have answered */
            resolved: number;
            /** @description In how many of these people did something else */
            disagreed: number;
            /** @description So many of the latest orders, and so many findings in them, are looked at */
            bound: {
              orders: number;
              findings: number;
            };
            /** @description Other open orders that it would answer now, and findings in them */
            waiting: {
              orders: number;
              lines: number;
            };
            /** @description It gives away more than who asks may */
            needsApproval: boolean;
            /** @description What a condition may be about */
            parameters: {
              name: string;
              /** @enum {string} */
              kind: 'number' | 'date' | 'choice' | 'text';
              options: string[];
            }[];
            lines: {
              /** Format: uuid */
              order: string;
              reference: string;
              finding: string;
              /** @description What was answered; null: other values, or nothing yet */
              did: string | null;
              /** @description The value that a person put in its place */
              value: string | null;
              why: string | null;
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
  'Resolution.show': {
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
            code: string;
            /** @description Null: every question of the rule that fulfils the conditions */
            cause: string | null;
            conditions: {
              param: string;
              /** @enum {string} */
              is: 'equal' | 'other' | 'most' | 'least';
              value: string;
            }[];
            /** @description The finding that it was made from, in words */
            example: {
              nl: string;
              en: string;
            } | null;
            /** @enum {string} */
            scope: 'partner' | 'customer' | 'chain' | 'article' | 'global';
            forWhom: string | null;
            /** Format: uuid */
            partnerId: string | null;
            /** Format: uuid */
            customerId: string | null;
            chain: string | null;
            /** Format: uuid */
            articleId: string | null;
            action: string;
            /** @description It gives away no more than this */
            mostAmount: string | null;
            mostPercent: string | null;
            mostQuantity: string | null;
            /** @enum {string} */
            mode: 'draft' | 'shadow' | 'auto' | 'suspended' | 'ended';
            /** @enum {string} */
            state: 'draft' | 'shadow' | 'auto' | 'suspended' | 'expired' | 'ended';
            /** @description What can be done with it now */
            acts: ('approve' | 'try' | 'start' | 'suspend' | 'end')[];
            /** @description Its guard passes what its maker may give away */
            needsApproval: boolean;
            validFrom: string;
            validTo: string;
            reason: string;
            /** Format: uuid */
            confirmedBy: string | null;
            owner: string | null;
            /** Format: date-time */
            confirmedAt: string;
            approver: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            /** Format: date-time */
            suspendedAt: string | null;
            suspendedReason: string | null;
            /** Format: uuid */
            fromOrder: string | null;
            /** @description How many findings it settled */
            uses: number;
            /** @description With those that it would have settled while on trial */
            hits: number;
            /** @description How many of these a person took back */
            undone: number;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** @description On trial: how often a person did the same */
            agreed: number;
            /** @description On trial: how often a person did something else */
            disagreed: number;
            history: {
              /** Format: date-time */
              at: string;
              by: string | null;
              act: string;
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
  'Resolution.backTest': {
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
            code: string;
            cause: string | null;
            /** @description Such findings among the latest orders */
            found: number;
            /** @description How many of them it would have answered */
            resolved: number;
            /** @description In how many of these people did something else */
            disagreed: number;
            /** @description So many of the latest orders, and so many findings in them, are looked at */
            bound: {
              orders: number;
              findings: number;
            };
            /** @description Other open orders that it would answer now, and findings in them */
            waiting: {
              orders: number;
              lines: number;
            };
            /** @description It gives away more than who asks may */
            needsApproval: boolean;
            /** @description What a condition may be about */
            parameters: {
              name: string;
              /** @enum {string} */
              kind: 'number' | 'date' | 'choice' | 'text';
              options: string[];
            }[];
            lines: {
              /** Format: uuid */
              order: string;
              reference: string;
              finding: string;
              /** @description What was answered; null: other values, or nothing yet */
              did: string | null;
              /** @description The value that a person put in its place */
              value: string | null;
              why: string | null;
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
  'Resolution.approve': {
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
  'Resolution.again': {
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
  'Resolution.suspend': {
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
  'Resolution.end': {
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
                /** @description What it is called, where its sentence has no room */
                name: {
                  nl: string;
                  en: string;
                };
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
              /** @description What it is called, where its sentence has no room */
              name: {
                nl: string;
                en: string;
              };
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
              /** @description What it is called, where its sentence has no room */
              name: {
                nl: string;
                en: string;
              };
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
              /** @description What it is called, where its sentence has no room */
              name: {
                nl: string;
                en: string;
              };
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
              /** @description What it is called, where its sentence has no room */
              name: {
                nl: string;
                en: string;
              };
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
        partner?: string;
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
                /** @description What it is called, where its sentence has no room */
                name: {
                  nl: string;
                  en: string;
                };
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
                name: {
                  nl: string;
                  en: string;
                };
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
        partner?: string;
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
              /** @description Of a customer, a partner or a person */
              name: string | null;
              /** @description What a finding is called */
              text: {
                nl: string;
                en: string;
              } | null;
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
  'ReviewQueue.place': {
    parameters: {
      query: {
        states?: string;
        customer?: string;
        partner?: string;
        code?: string;
        finding?: string;
        article?: string;
        severity?: 'error' | 'warning' | 'none';
        reason?: string;
        assignee?: string | ('me' | 'nobody');
        olderThanHours?: number;
        case: string;
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
            /** @description From 1; null where it is not among them */
            at: number | null;
            total: number;
            /** Format: uuid */
            previous: string | null;
            /**
             * Format: uuid
             * @description The first of all where the case is the last, or not among them
             */
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
  'ReviewQueue.groups': {
    parameters: {
      query: {
        states?: string;
        customer?: string;
        partner?: string;
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
  'RuleExample.list': {
    parameters: {
      query?: {
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
          | 'TRF-003';
        order?: string;
        finding?: string;
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
              order: string;
              reference: string;
              customer: string | null;
              finding: string;
              code: string;
              /** @description Null: the question has no cause of its own */
              cause: string | null;
              text: {
                nl: string;
                en: string;
              };
              /** @description The answers that can be remembered */
              actions: string[];
              /** @description What a condition may be about */
              parameters: {
                name: string;
                /** @enum {string} */
                kind: 'number' | 'date' | 'choice' | 'text';
                options: string[];
                /** @description As it is in this finding */
                value: string | null;
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
  'MailTemplate.list': {
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
              code: 'article' | 'price' | 'quantity' | 'date' | 'delivery' | 'several' | 'other' | 'representative';
              /** @enum {string} */
              language: 'nl' | 'en';
              subject: string;
              body: string;
              /** @description Somebody wrote it; false: ours */
              own: boolean;
            }[];
            /** @description What may stand in braces */
            fields: string[];
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
  'MailTemplate.put': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: 'article' | 'price' | 'quantity' | 'date' | 'delivery' | 'several' | 'other' | 'representative';
        language: 'nl' | 'en';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          subject: string;
          body: string;
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
  'MailTemplate.remove': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: 'article' | 'price' | 'quantity' | 'date' | 'delivery' | 'several' | 'other' | 'representative';
        language: 'nl' | 'en';
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
  'MailTemplate.preview': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: 'article' | 'price' | 'quantity' | 'date' | 'delivery' | 'several' | 'other' | 'representative';
        language: 'nl' | 'en';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          subject: string;
          body: string;
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
            subject: string;
            body: string;
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
  'Notification.list': {
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
              kind:
                | 'mention'
                | 'comment'
                | 'question'
                | 'answer'
                | 'reply'
                | 'mail-failed'
                | 'change-asked'
                | 'change-approved'
                | 'change-rejected'
                | 'change-withdrawn'
                | 'change-done'
                | 'change-other'
                | 'change-failed';
              /**
               * Format: uuid
               * @description Null where it is of a change request
               */
              case: string | null;
              /** @description The value of the master that was asked for; null where it is of a case */
              request: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                table: 'articles' | 'packagings' | 'customers' | 'locations' | 'prices' | 'cross-references';
                field: string;
                /** @description As the request has it */
                row: {
                  [key: string]: unknown;
                };
              } | null;
              /** @description The order number of the customer, or what the case is about */
              about: string | null;
              customer: string | null;
              by: {
                /** Format: uuid */
                id: string;
                name: string;
              } | null;
              /** Format: date-time */
              madeAt: string;
              read: boolean;
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
  'Notification.unread': {
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
            count: number;
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
  'Notification.see': {
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
           * @description Those about this case
           * @default null
           */
          case?: string | null;
          /**
           * Format: uuid
           * @description Those about this change request; neither: all
           * @default null
           */
          request?: string | null;
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
  'Talk.people': {
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
            customer: {
              number: string;
              name: string;
              /** @enum {string} */
              language: 'nl' | 'en';
              representative: string | null;
            } | null;
            contacts: {
              name: string;
              role: string | null;
              /** @enum {string} */
              topic: 'orders' | 'prices' | 'logistics';
              email: string | null;
              phone: string | null;
              /**
               * @description Null: that of the customer
               * @enum {string|null}
               */
              language: 'nl' | 'en' | null;
            }[];
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
            /** @description Who is told of what is said */
            followers: {
              /** Format: uuid */
              id: string;
              name: string;
            }[];
            /** @enum {string|null} */
            waitingFor: 'customer' | 'colleague' | null;
            /**
             * Format: date-time
             * @description When the case comes back by itself
             */
            snoozedUntil: string | null;
            /** @description Whom to ask about this customer */
            representative: {
              /** Format: uuid */
              id: string;
              name: string;
            } | null;
            /** @description Where the last mail to this customer went */
            lastAddress: string | null;
            /** @description A mailbox is set up for the desk */
            canSend: boolean;
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
  'Talk.conversation': {
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
            items: (
              | {
                  /** @enum {string} */
                  kind: 'mail';
                  /** Format: uuid */
                  id: string;
                  /** Format: date-time */
                  at: string;
                  /** @description Null: it came in */
                  by: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                  } | null;
                  /** @enum {string} */
                  audience: 'customer' | 'colleague';
                  /** @enum {string} */
                  state: 'waiting' | 'sent' | 'failed' | 'copied' | 'received' | 'automatic';
                  /** @description To whom; of one that came in, from whom */
                  address: string;
                  subject: string;
                  /** @description Show it as text and never as markup */
                  body: string;
                  lines: {
                    head: string[];
                    rows: string[][];
                  } | null;
                  /** @enum {string} */
                  language: 'nl' | 'en';
                  failure: string | null;
                }
              | {
                  /** @enum {string} */
                  kind: 'call';
                  /** Format: uuid */
                  id: string;
                  /** Format: date-time */
                  at: string;
                  by: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                  } | null;
                  contact: string | null;
                  /** @enum {string} */
                  outcome: 'answered' | 'calls-back' | 'no-answer' | 'wrong-number';
                  note: string | null;
                }
              | {
                  /** @enum {string} */
                  kind: 'question';
                  /** Format: uuid */
                  id: string;
                  /** Format: date-time */
                  at: string;
                  by: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                  } | null;
                  asked: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                  };
                  text: string;
                  proposal: string | null;
                  /** @enum {string|null} */
                  answer: 'accept-theirs' | 'keep-ours' | 'call-me' | null;
                  note: string | null;
                  answeredBy: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                  } | null;
                  /** Format: date-time */
                  answeredAt: string | null;
                }
            )[];
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
  'Talk.draft': {
    parameters: {
      query?: {
        language?: 'nl' | 'en';
        contact?: string;
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
            /** @enum {string} */
            template: 'article' | 'price' | 'quantity' | 'date' | 'delivery' | 'several' | 'other' | 'representative';
            /** @enum {string} */
            language: 'nl' | 'en';
            subject: string;
            body: string;
            /** @description The lines that are asked about; it stands below the text */
            lines: {
              head: string[];
              rows: string[][];
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
  'Talk.mail': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        mail: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: email */
          to: string;
          subject: string;
          body: string;
          /** @enum {string} */
          language: 'nl' | 'en';
          /** @default null */
          lines?: {
            head: string[];
            rows: string[][];
          } | null;
          /**
           * @description It leaves from the sender’s own mail program; here it is written down
           * @default false
           */
          copied?: boolean;
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
  'Talk.call': {
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
          /** @default null */
          contact?: string | null;
          /** @enum {string} */
          outcome: 'answered' | 'calls-back' | 'no-answer' | 'wrong-number';
          /** @default null */
          note?: string | null;
          /**
           * @description The customer comes back to us: the case waits for him
           * @default false
           */
          waits?: boolean;
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
  'Talk.ask': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        question: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description A colleague
           */
          asked: string;
          text: string;
          /**
           * @default null
           * @enum {string|null}
           */
          proposal?: 'accept-theirs' | 'keep-ours' | null;
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
  'Talk.answer': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        question: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          answer: 'accept-theirs' | 'keep-ours' | 'call-me';
          /** @default null */
          note?: string | null;
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
  'CustomerExposure.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        number: string;
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
            /** @description Released orders that are not invoiced yet, in the customer's currency */
            releasedAmount: string;
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
  'OrderFulfilment.show': {
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
            deliveries: {
              number: string;
              /** @enum {string} */
              state: 'waiting' | 'picking' | 'shipped' | 'cancelled';
              shippedOn: string | null;
              lines: {
                /** @description Place of our line, from 0; null for what is no line of ours */
                index: number | null;
                article: string | null;
                /** @description Base units */
                quantity: string;
              }[];
            }[];
            invoices: {
              /** @description Null while it is a draft */
              number: string | null;
              date: string | null;
              currency: string;
              /** @description A plain decimal, "12.50" */
              netAmount: string | null;
              /** @description A plain decimal, "12.50" */
              grossAmount: string | null;
              /** @enum {string} */
              state: 'draft' | 'posted' | 'paid' | 'cancelled';
            }[];
            /** @description Our lines, without those that are rejected */
            lines: {
              index: number;
              article: string | null;
              /** @description Base units */
              ordered: string | null;
              /** @description Base units that have left */
              delivered: string;
              /** @description Delivered less ordered: below zero while something has not left */
              difference: string | null;
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
  'SalesOrder.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'in-review' | 'partly-released' | 'released' | 'rejected' | 'cancelled' | 'became-change';
        buyerOrderNumber?: string;
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
  'SalesOrder.open': {
    parameters: {
      query: {
        limit?: number;
        cursor?: string;
        article: string;
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
  'EntryDocument.lay': {
    parameters: {
      query: {
        draft: string;
        name: string;
      };
      header: {
        /** @description The ETag of the version that you saw, as "3" */
        'If-Match': string;
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
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description Of the draft */
            version: number;
            document: {
              /** Format: uuid */
              id: string;
              name: string;
              /** @enum {string} */
              type: 'pdf' | 'png' | 'jpeg' | 'gif' | 'webp' | 'mail' | 'text';
              /** @description Bytes */
              size: number;
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
  'EntryDocument.bytes': {
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
  'EntryDocument.text': {
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
            mail: {
              from: string | null;
              subject: string | null;
              /** Format: date-time */
              date: string | null;
              attachments: {
                name: string | null;
                /**
                 * @description Null: it is not shown
                 * @enum {string|null}
                 */
                type: 'pdf' | 'png' | 'jpeg' | 'gif' | 'webp' | 'mail' | 'text' | null;
                size: number;
              }[];
            } | null;
            text: string;
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
  'EntryDocument.attachment': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        at: number;
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
  'OrderDraft.list': {
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
              customer: string | null;
              orderNumber: string;
              lines: number;
              document: string | null;
              /** Format: date-time */
              changedAt: string;
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
  'OrderDraft.begin': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description With the partner who orders for him */
          customer: {
            number: string;
            name: string;
            partner: string;
          } | null;
          orderNumber: string;
          /** @description A day, or nothing */
          orderDate: string;
          /** @description A day, or nothing */
          deliveryDate: string;
          /** @description Null: the customer's usual place */
          shipTo: {
            gln: string;
            code: string;
          } | null;
          currency: string;
          reference: string;
          remark: string;
          /** @enum {string} */
          toldBy: 'telephone' | 'mail' | 'pdf' | 'other';
          /**
           * @description Whether he gets an order confirmation as agreed with him, or none because he wants none of this order
           * @enum {string}
           */
          confirmation: 'as-agreed' | 'none';
          lines: {
            /** @description The buyer's own code, a GTIN or our number, as typed */
            code: string;
            /** @description Our number of the article, where somebody chose it; else empty */
            article: string;
            /** @description As typed: 1.234,5 and 1234.5 are both understood */
            quantity: string;
            unit: string;
            /** @description The buyer's price where he told one, as typed */
            price: string;
            /** @description A day, or nothing */
            deliveryDate: string;
          }[];
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
            version: number;
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
  'OrderDraft.show': {
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
            version: number;
            /** @enum {string} */
            state: 'open' | 'placed';
            content: {
              /** @description With the partner who orders for him */
              customer: {
                number: string;
                name: string;
                partner: string;
              } | null;
              orderNumber: string;
              /** @description A day, or nothing */
              orderDate: string;
              /** @description A day, or nothing */
              deliveryDate: string;
              /** @description Null: the customer's usual place */
              shipTo: {
                gln: string;
                code: string;
              } | null;
              currency: string;
              reference: string;
              remark: string;
              /** @enum {string} */
              toldBy: 'telephone' | 'mail' | 'pdf' | 'other';
              /**
               * @description Whether he gets an order confirmation as agreed with him, or none because he wants none of this order
               * @enum {string}
               */
              confirmation: 'as-agreed' | 'none';
              lines: {
                /** @description The buyer's own code, a GTIN or our number, as typed */
                code: string;
                /** @description Our number of the article, where somebody chose it; else empty */
                article: string;
                /** @description As typed: 1.234,5 and 1234.5 are both understood */
                quantity: string;
                unit: string;
                /** @description The buyer's price where he told one, as typed */
                price: string;
                /** @description A day, or nothing */
                deliveryDate: string;
              }[];
            };
            document: {
              /** Format: uuid */
              id: string;
              name: string;
              /** @enum {string} */
              type: 'pdf' | 'png' | 'jpeg' | 'gif' | 'webp' | 'mail' | 'text';
              /** @description Bytes */
              size: number;
            } | null;
            /** Format: date-time */
            changedAt: string;
            /**
             * Format: uuid
             * @description What it became
             */
            interchange: string | null;
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
  'OrderDraft.save': {
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
          /** @description With the partner who orders for him */
          customer: {
            number: string;
            name: string;
            partner: string;
          } | null;
          orderNumber: string;
          /** @description A day, or nothing */
          orderDate: string;
          /** @description A day, or nothing */
          deliveryDate: string;
          /** @description Null: the customer's usual place */
          shipTo: {
            gln: string;
            code: string;
          } | null;
          currency: string;
          reference: string;
          remark: string;
          /** @enum {string} */
          toldBy: 'telephone' | 'mail' | 'pdf' | 'other';
          /**
           * @description Whether he gets an order confirmation as agreed with him, or none because he wants none of this order
           * @enum {string}
           */
          confirmation: 'as-agreed' | 'none';
          lines: {
            /** @description The buyer's own code, a GTIN or our number, as typed */
            code: string;
            /** @description Our number of the article, where somebody chose it; else empty */
            article: string;
            /** @description As typed: 1.234,5 and 1234.5 are both understood */
            quantity: string;
            unit: string;
            /** @description The buyer's price where he told one, as typed */
            price: string;
            /** @description A day, or nothing */
            deliveryDate: string;
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
            version: number;
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
  'OrderDraft.remove': {
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
  'OrderDraft.clear': {
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
            version: number;
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
  'OrderDraft.place': {
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
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            interchange: string;
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
  'OrderEntry.customers': {
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
              name: string;
              currency: string;
              /** @description Who orders for him; null: nobody does */
              partner: {
                code: string;
                name: string;
              } | null;
              places: {
                gln: string | null;
                code: string | null;
                name: string;
                city: string;
                usual: boolean;
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
  'OrderEntry.tryOut': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description With the partner who orders for him */
          customer: {
            number: string;
            name: string;
            partner: string;
          } | null;
          orderNumber: string;
          /** @description A day, or nothing */
          orderDate: string;
          /** @description A day, or nothing */
          deliveryDate: string;
          /** @description Null: the customer's usual place */
          shipTo: {
            gln: string;
            code: string;
          } | null;
          currency: string;
          reference: string;
          remark: string;
          /** @enum {string} */
          toldBy: 'telephone' | 'mail' | 'pdf' | 'other';
          /**
           * @description Whether he gets an order confirmation as agreed with him, or none because he wants none of this order
           * @enum {string}
           */
          confirmation: 'as-agreed' | 'none';
          lines: {
            /** @description The buyer's own code, a GTIN or our number, as typed */
            code: string;
            /** @description Our number of the article, where somebody chose it; else empty */
            article: string;
            /** @description As typed: 1.234,5 and 1234.5 are both understood */
            quantity: string;
            unit: string;
            /** @description The buyer's price where he told one, as typed */
            price: string;
            /** @description A day, or nothing */
            deliveryDate: string;
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
            /** @description What keeps it from being placed */
            faults: {
              path: string;
              text: {
                nl: string;
                en: string;
              };
            }[];
            /** @description One for each line of the draft */
            lines: {
              /** @description As understood; null for nothing, or for what is no number */
              quantity: string | null;
              price: string | null;
              article: {
                number: string;
                description: string;
              } | null;
              units: {
                unit: string;
                level: string;
                baseQuantity: string;
              }[];
              baseUnit: string | null;
              baseQuantity: string | null;
              /** @description Per base unit */
              buyerPrice: string | null;
              /** @description Per base unit */
              ourPrice: string | null;
              amount: string | null;
              confirmedDate: string | null;
            }[];
            findings: {
              code: string;
              /** @enum {string} */
              severity: 'blocking' | 'error' | 'warning' | 'info';
              /** @description Whether the order would wait for a person because of it */
              stops: boolean;
              /** @description Of the draft, from 0 */
              line: number | null;
              text: {
                nl: string;
                en: string;
              };
            }[];
            /** @enum {string|null} */
            outcome: 'released' | 'in-review' | 'duplicate' | 'test' | 'change' | null;
            currency: string | null;
            /** @description What we would book */
            total: string | null;
            /** @description At the buyer's prices */
            buyerTotal: string | null;
            confirmedDate: string | null;
            deliveryPlace: string | null;
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
  'OrderEntry.source': {
    parameters: {
      query: {
        interchange: string;
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
            /** @description Null for an order that nobody keyed */
            source: {
              /** @enum {string} */
              toldBy: 'telephone' | 'mail' | 'pdf' | 'other';
              keyedBy: string;
              /** Format: date-time */
              placedAt: string;
              document: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                type: 'pdf' | 'png' | 'jpeg' | 'gif' | 'webp' | 'mail' | 'text';
                /** @description Bytes */
                size: number;
              } | null;
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
  'Partner.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        search?: string;
        status?: 'test' | 'live';
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
              code: string;
              name: string;
              /** @enum {string} */
              status: 'test' | 'live';
              /** @description What is released without a person, 0 to 3 */
              automation: number;
              identifiers: {
                scheme: string;
                value: string;
              }[];
              /** @description Of his latest files */
              formats: string[];
              /** Format: date-time */
              lastFileAt: string | null;
              /**
               * @description How what he sends is out of the ordinary; null when it is not
               * @enum {string|null}
               */
              alarm: 'silent' | 'less' | 'more' | 'troubled' | null;
              /** @description Open cases about his orders and files */
              openCases: number;
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
  'Partner.show': {
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
            code: string;
            name: string;
            /** @enum {string} */
            status: 'test' | 'live';
            /** @description What is released without a person, 0 to 3 */
            automation: number;
            identifiers: {
              scheme: string;
              value: string;
            }[];
            /** @description Of his latest files */
            formats: string[];
            /** Format: date-time */
            lastFileAt: string | null;
            /**
             * @description How what he sends is out of the ordinary; null when it is not
             * @enum {string|null}
             */
            alarm: 'silent' | 'less' | 'more' | 'troubled' | null;
            ourIdentifier: {
              scheme: string;
              value: string;
            };
            settings: {
              acknowledge: boolean;
              /** @enum {string} */
              controlVersion: 'un' | 'eancom';
              /** @enum {string} */
              functionalAcknowledgement: '997' | '999';
              /** @enum {string} */
              respond: 'always' | 'changes' | 'never';
              /** @enum {string} */
              dateShift: 'next' | 'previous';
              /** @enum {string} */
              partialAcceptance: 'never' | 'by-hand' | 'automatic';
              /** @enum {string|null} */
              priceDate: 'order' | 'delivery' | null;
              codePriority: ('gtin' | 'supplier' | 'buyer')[] | null;
              orderNumberPattern: string | null;
              ourNumber: string | null;
              duplicateKey: ('number' | 'release' | 'place')[];
              /** @enum {string} */
              duplicateOutcome: 'ask' | 'answer-again' | 'replacement';
              /** @enum {string} */
              changeQuantities: 'total' | 'difference';
            };
            customers: {
              /** Format: uuid */
              id: string;
              number: string;
              name: string;
              /** @description A price that differs by no more is not asked about */
              priceTolerancePercent: string;
              /** @description Nor is one by which a line differs no more than this amount */
              priceToleranceLineAmount: string;
              /** @description Who looks after him, by name */
              responsible: string | null;
              deputy: string | null;
            }[];
            /** @description Addresses and domains that he sends mail from */
            mailAddresses: string[];
            /** @description What only he arrives on */
            accounts: {
              code: string;
              kind: string;
            }[];
            connections: {
              code: string;
              /** @enum {string} */
              kind: 'sftp' | 'mail' | 'webhook';
              /** @description Code of the partner whose system it is; null for one of our own */
              partner: string | null;
              active: boolean;
              /**
               * Format: date-time
               * @description When something was fetched over it last, or could have been
               */
              lastSuccessAt: string | null;
              /** Format: date-time */
              failingSince: string | null;
              /** @description Tries in vain since then */
              failures: number;
              /** @description Why the last of them failed */
              reason: string | null;
            }[];
            /** @description The connection that our answers leave by; null: his out folder */
            deliveredOver: string | null;
            clocks: {
              /** @enum {string} */
              kind: 'acknowledgement' | 'order-response' | 'their-acknowledgement';
              withinMinutes: number;
              /** @enum {string} */
              hours: 'clock' | 'office';
              /** @enum {string} */
              expected: 'always' | 'never' | 'if-ever';
              /** @description False: it holds for everybody who has none of his own */
              own: boolean;
            }[];
            units: {
              format: string;
              code: string;
              /** @enum {string} */
              kind: 'counting' | 'level' | 'measure';
              /** @description The level of packaging, or the unit of measure */
              meaning: string | null;
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
  'Partner.connections': {
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
              code: string;
              /** @enum {string} */
              kind: 'sftp' | 'mail' | 'webhook';
              /** @description Code of the partner whose system it is; null for one of our own */
              partner: string | null;
              active: boolean;
              /**
               * Format: date-time
               * @description When something was fetched over it last, or could have been
               */
              lastSuccessAt: string | null;
              /** Format: date-time */
              failingSince: string | null;
              /** @description Tries in vain since then */
              failures: number;
              /** @description Why the last of them failed */
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
  'ChangeWay.way': {
    parameters: {
      query: {
        table: 'articles' | 'packagings' | 'customers' | 'locations' | 'prices' | 'cross-references';
        key: string;
        field: string;
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
             * @description Handed over to the ERP, entered there by a person, or written here: no ERP tells this of the row; gone: nowhere, the ERP has the row no more
             * @enum {string}
             */
            way: 'erp' | 'hand' | 'here' | 'gone';
            /** @description Code of the ERP; null where none tells it */
            erp: string | null;
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
  'ErpExport.list': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'due' | 'sending' | 'done' | 'refused' | 'dead' | 'withdrawn' | 'superseded';
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
              /** Format: uuid */
              order: string;
              /** @description Our order number */
              reference: string;
              /** @description Counts how often the order was offered */
              release: number;
              /** @enum {string} */
              kind: 'order' | 'cancellation';
              /** @enum {string} */
              state: 'due' | 'sending' | 'done' | 'refused' | 'dead' | 'withdrawn' | 'superseded';
              attempts: number;
              /** @description What the ERP did: created, exists, changed, cancelled, nothing-there */
              outcome: string | null;
              /** @description What was wrong last: the same in both languages where the ERP said it */
              fault: {
                nl: string;
                en: string;
              } | null;
              /** @description Number of the order in the ERP */
              number: string | null;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              dueAt: string;
              /** Format: date-time */
              endedAt: string | null;
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
  'ErpExport.again': {
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
      /** @description It is due */
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
  'ErpSystem.list': {
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
              code: string;
              /** @enum {string} */
              connector: 'tryton' | 'files' | 'odoo';
              takesOrders: boolean;
              /**
               * @description `stopped`: it waits for a person
               * @enum {string}
               */
              state: 'in-step' | 'away' | 'stopped' | 'off';
              /**
               * Format: date-time
               * @description When one that is away is asked again
               */
              until: string | null;
              /** @description Why it is away or waits, as it was found: the same in both languages where the ERP said it */
              reason: {
                nl: string;
                en: string;
              } | null;
              /**
               * Format: date-time
               * @description Since when it waits for a person
               */
              since: string | null;
              /** Format: date-time */
              lastContactAt: string | null;
              feeds: {
                /** @enum {string} */
                entity: 'articles' | 'customers' | 'prices' | 'contracts' | 'cross-references' | 'stock' | 'orders';
                everyMinutes: number;
                fromHour: number;
                toHour: number;
                wholeAtHour: number | null;
                active: boolean;
                /**
                 * Format: date-time
                 * @description When it was read last without a fault
                 */
                readAt: string | null;
                /**
                 * Format: date-time
                 * @description When everything of it was
                 */
                wholeAt: string | null;
              }[];
              /** @description Orders that it has to hear of; null for one that takes none */
              exports: {
                due: number;
                sending: number;
                refused: number;
                dead: number;
              } | null;
              /** @description What looked in the last seven days as if it was put back from an older backup, the newest of each entity */
              reverted: {
                /** @description Rows that say another thing than before */
                changed: number;
                /**
                 * Format: date-time
                 * @description When the oldest of the changes came that are undone
                 */
                since: string;
                tables: {
                  table: string;
                  /** @description Rows that say again what they said before their last change */
                  rows: number;
                  /** @description Of some of them; at most 10 */
                  keys: string[];
                  /** @description Rows that came since and are there no more */
                  vanished: number;
                  /** @description Rows that had gone since and are there again */
                  returned: number;
                }[];
                /** @enum {string} */
                entity: 'articles' | 'customers' | 'prices' | 'contracts' | 'cross-references' | 'stock' | 'orders';
                /** Format: date-time */
                startedAt: string;
              }[];
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
  'ErpSystem.runs': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        entity?: 'articles' | 'customers' | 'prices' | 'contracts' | 'cross-references' | 'stock' | 'orders';
      };
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
              /** Format: uuid */
              id: string;
              /** @enum {string} */
              entity: 'articles' | 'customers' | 'prices' | 'contracts' | 'cross-references' | 'stock' | 'orders';
              /** @enum {string} */
              mode: 'news' | 'whole';
              /** @description Name of the person who asked for it; null where it was the schedule */
              startedBy: string | null;
              /** Format: date-time */
              startedAt: string;
              /**
               * Format: date-time
               * @description Null while it goes on
               */
              finishedAt: string | null;
              durationMs: number | null;
              /** @enum {string|null} */
              outcome: 'done' | 'failed' | 'broken-off' | null;
              read: number;
              changed: number;
              refused: number;
              gone: number;
              /** @description What was wrong: the same in both languages where the ERP said it */
              fault: {
                nl: string;
                en: string;
              } | null;
              /** @description Both sides compared; only after everything was read */
              balance: {
                even: boolean;
                tables: {
                  table: string;
                  theirs: number;
                  ours: number;
                  /** @description A plain decimal; null where nothing of it is measured */
                  theirSum: string | null;
                  /** @description A plain decimal; null where nothing of it is measured */
                  ourSum: string | null;
                  /** @description Keys that differ or are on one side only; at most 50 */
                  unlike: string[];
                }[];
                orders: {
                  handedOver: number;
                  there: number;
                  /** @description Our order numbers that it had and has no more */
                  missing: string[];
                } | null;
              } | null;
              /** @description Where it looks as if the ERP was put back from an older backup */
              reverted: {
                /** @description Rows that say another thing than before */
                changed: number;
                /**
                 * Format: date-time
                 * @description When the oldest of the changes came that are undone
                 */
                since: string;
                tables: {
                  table: string;
                  /** @description Rows that say again what they said before their last change */
                  rows: number;
                  /** @description Of some of them; at most 10 */
                  keys: string[];
                  /** @description Rows that came since and are there no more */
                  vanished: number;
                  /** @description Rows that had gone since and are there again */
                  returned: number;
                }[];
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
  'ErpSystem.read': {
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
          /** @enum {string} */
          entity: 'articles' | 'customers' | 'prices' | 'contracts' | 'cross-references' | 'stock' | 'orders';
          /**
           * @description What changed since the last reading, or everything
           * @enum {string}
           */
          mode: 'news' | 'whole';
          /**
           * @description What is missing has gone, even where that is more than a fifth
           * @default false
           */
          gone?: boolean;
        };
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            run: string;
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
  'ErpSystem.check': {
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
              ok: boolean;
              nl: string;
              en: string;
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
  'ErpSystem.setTimes': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        entity: 'articles' | 'customers' | 'prices' | 'contracts' | 'cross-references' | 'stock' | 'orders';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          everyMinutes: number;
          fromHour: number;
          toHour: number;
          /** @description When everything is read, once a day; null for never */
          wholeAtHour: number | null;
          active: boolean;
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
            /** @enum {string} */
            entity: 'articles' | 'customers' | 'prices' | 'contracts' | 'cross-references' | 'stock' | 'orders';
            everyMinutes: number;
            fromHour: number;
            toHour: number;
            wholeAtHour: number | null;
            active: boolean;
            /**
             * Format: date-time
             * @description When it was read last without a fault
             */
            readAt: string | null;
            /**
             * Format: date-time
             * @description When everything of it was
             */
            wholeAt: string | null;
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
  'ErpSystem.goOn': {
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
      /** @description It is asked again */
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
  'Account.email': {
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
            email: string | null;
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
  'Account.changeEmail': {
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
           * Format: email
           * @description Null: none
           */
          email: string | null;
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
