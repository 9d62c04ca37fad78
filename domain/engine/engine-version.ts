/**
 * The engine's version, kept in every run's state. A run keeps the version it began with; it is raised only when the run
 * continues as new or is migrated. What changes behaviour branches on it.
 *
 * 2: A turn that only makes a call is carried to the records by that call.
 *    An activity or event whose flows are all conditional, none of them true, is an incident instead of the token's end.
 *    An inclusive join waits for an activity whose boundary event has already brought a token to it.
 *    A join or a scope that sends a token on has it placed before another is looked at: the other was taken for done.
 *    What a message brings is there behind an event-based gateway too.
 *
 * 3: What waits for further tokens is noted as entered when it begins; up to 2 it was when the first of them came.
 *    A message that a multi-instance activity throws goes to whoever waits for it, not only to its own boundary.
 *    A cardinality that is nothing is an incident; it was taken for none.
 *    The properties of a task end with it.
 *    An error that nothing catches ends its scope whoever throws it; up to 2 only an error end event did.
 *    An activity takes the inputs of one input set and must complete an output set; a process that declares sets likewise.
 *    A scope does not end while a condition that has just come true, or an input that was waited for, sends a token on.
 *    A message along a flow to a black-box pool goes out, whoever waits for its name in the file.
 *
 * 4: What a boundary event led to is undone before the activity that went on beside it; it was undone after, having completed first.
 *    What an activity sets that its data associations say nothing of is a variable as any other; it was lost.
 *    A join that a token reaches while it sends another on counts all that have come; up to 3 two of it waited, each for
 *    the other's.
 *    A completion condition sees the outputs that a multi-instance activity has collected so far; of instances that it
 *    cancels nothing is collected, up to 3 it was null.
 *    A complex gateway that resets takes its default flow where none of its conditions is true.
 *    A sent message that does not hold its correlation key has that of its sender's data or conversation; each instance of
 *    a multi-instance sub-process has conversations of its own.
 *    Each instance of a loop takes an input set and must complete an output set of its own.
 *    A call of what is not released holds its step alone; it was an error, which ends the scope that does not catch it.
 *    Handlers of one level that do not interrupt take an escalation together; the first alone did.
 *
 * 5: A process with nothing in it that begins by itself is begun, and completes at once; nothing was begun.
 *    The key of a correlation subscription follows its data while it waits; it stayed as it was when it began to.
 *    A message goes along each of its message flows; the first whose end took it was its only one.
 *    Instances of a parallel multi-instance activity are compensated in parallel; it was one after the other.
 *    A cancelled transaction undoes what has completed in activities that were still running, and in all of its instances.
 *    A scope whose own work is done begins no further event sub-processes while those that run in it end; in an ad-hoc
 *    sub-process the next activity begins beside them.
 */
export const engineVersion = 5;
