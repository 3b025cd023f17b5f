package dev.cairn.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On a Cairn whose webhooks lead to the public internet alone, as they do unless the operator says otherwise. */
@CairnTest
class WebhookTargetTest {
    @Autowired
    Companies companies;

    @Autowired
    Database database;

    Companies.Company company;
    Person ana;
    String project;

    @BeforeEach
    void makeAProject() {
        company = companies.make();
        ana = company.member("Ana");
        project = ana.post("/projects", Map.of("name", "Launch", "workspace", company.gid()))
                .gid();
    }

    @Test
    void privateAddressesAreForbidden() throws Exception {
        try (var receiver = new Receiver()) {
            var targets = List.of(
                    receiver.url(),
                    "http://localhost/",
                    "https://localhost:8443/hooks",
                    "http://127.1.2.3/",
                    "http://2130706433/",
                    "http://[::1]/",
                    "http://[::ffff:127.0.0.1]/",
                    "http://[::ffff:a00:1]/",
                    "http://[::127.0.0.1]/",
                    "http://[64:ff9b::7f00:1]/",
                    "http://[2002:7f00:1::]/",
                    "http://0.0.0.0/",
                    "http://10.0.0.1/",
                    "http://172.31.0.1/",
                    "http://192.168.1.1/",
                    "http://100.64.0.1/",
                    "http://169.254.169.254/latest/meta-data/",
                    "http://168.63.129.16/",
                    "http://[fe80::1]/",
                    "http://[fd00::1]/",
                    "http://224.0.0.1/",
                    "http://255.255.255.255/");
            for (String target : targets) {
                assertThat(establish(target).refusal(403)).startsWith("target:");
            }
            assertThat(receiver.requests()).isEmpty();
        }
        assertThat(ana.get("/webhooks?workspace=" + company.gid()).data()).isEmpty();
    }

    @Test
    void whatIsNoWebAddressIsRefused() {
        var targets = List.of(
                "nonsense",
                "http://",
                "http:///hooks",
                "ftp://example.com/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://ana:secret@example.com/",
                "https://exam ple.com/",
                "https://example.com:99999/",
                "https://" + "a".repeat(3_000),
                "https://no-such-host.invalid/");
        for (String target : targets) {
            assertThat(establish(target).refusal(400)).startsWith("target:");
        }
    }

    @Test
    void aNameThatHasComeToMeanAPrivateAddressIsNotCalled() throws Exception {
        try (var receiver = new Receiver()) {
            database.sql("""
                            INSERT INTO webhook (workspace_id, id, resource_type, resource_id, target, active, created_by,
                              created_at)
                            VALUES (:workspace, :id, 'project', :project, :target, true, :ana, :now)""")
                    .bind("workspace", company.id())
                    .bind("id", company.id() + 1)
                    .bind("project", Long.parseLong(project))
                    .bind("target", receiver.url().replace("127.0.0.1", "localhost"))
                    .bind("ana", ana.id())
                    .bind("now", Instant.now())
                    .update();
            database.sql("""
                            INSERT INTO webhook_job (webhook_id, workspace_id, due_at, heartbeat_at, leased_until)
                            VALUES (:id, :workspace, :now, :now, :now)""")
                    .bind("workspace", company.id())
                    .bind("id", company.id() + 1)
                    .bind("now", Instant.now())
                    .update();
            var failed = await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> ana.get("/webhooks/" + (company.id() + 1)),
                            answer -> !answer.at("last_failure_content").equals("null"));
            assertThat(failed.at("last_failure_content"))
                    .contains("localhost is not an address of the public internet");
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void addressesOfThePublicInternetArePublic() throws Exception {
        for (String address : List.of("8.8.8.8", "100.63.255.255", "172.32.0.1", "193.0.0.1", "2606:4700:4700::1111")) {
            assertThat(Addresses.isPublic(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
        var special = List.of(
                "100.127.255.255",
                "172.16.0.0",
                "198.19.255.255",
                "192.0.2.1",
                "240.0.0.1",
                "2001:db8::1",
                "3fff::1",
                "ff02::1",
                "100::1",
                "2001::1",
                "fec0::1",
                "::");
        for (String address : special) {
            assertThat(Addresses.isPublic(InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
        }
    }

    private dev.cairn.support.Answer establish(String target) {
        return ana.post("/webhooks", Map.of("resource", project, "target", target));
    }
}
