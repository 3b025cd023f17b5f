package dev.cairn.workspace;

import dev.cairn.platform.Actor;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Changes;

/** What an organisation keeps of a person beyond name and e-mail address: the module of custom fields does. */
public interface PersonValues {
    String FIELDS = "custom_fields:object custom_fields.*";

    /**
     * Changes the values that the request names.
     *
     * @throws dev.cairn.platform.ApiError 400 that names the field and the reason
     */
    void change(Actor actor, long workspace, long user, Input input, Changes changes);
}
