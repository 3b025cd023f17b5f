package dev.cairn.clients;

import static dev.cairn.clients.Demo.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asana.errors.ForbiddenError;
import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A program of somebody else's looks after the tools in Ana's name. */
@Order(6)
class AppTest extends Story {
    @Test
    void itDoesWhatSheHasLetItDoAndNoMore() throws IOException, InterruptedException {
        var app = Demo.client(AppToken.forScope("users:read"));
        assertThat(app.users.me().execute().email).isEqualTo(Demo.text("email"));
        assertThatThrownBy(() -> app.tasks
                        .createInWorkspace(WORKSPACE)
                        .data("name", "No")
                        .execute())
                .isInstanceOf(ForbiddenError.class);
    }
}
