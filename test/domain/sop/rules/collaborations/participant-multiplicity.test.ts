import { twoPools } from '../../pools.ts';
import { participantMultiplicity } from '../../../../../domain/sop/rules/collaborations/participant-multiplicity.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(participantMultiplicity, {
  sound: [['one to three', twoPools('<participant id="D"><participantMultiplicity minimum="1" maximum="3"/></participant>')]],
  broken: [
    ['three to one', twoPools('<participant id="D"><participantMultiplicity minimum="3" maximum="1"/></participant>'), ['D']],
  ],
});
