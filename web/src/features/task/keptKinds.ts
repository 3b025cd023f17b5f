// Everything that can be kept until it is sent. A tab that takes over what another has left needs all of it, whichever
// page it shows.
import '@/features/story/commentWrites';
import '@/features/tag/tagTask';
import './coAssign';
import './create/createAnywhere';
import './createTask';
import './deleteTask';
import './editTask';
import './moveTask';
import './saveDescription';
import './pane/takeOut';
