package dev.cairn.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail that Cairn sends, where a mail server is configured. */
@Component
public final class Mail {
    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;
    private final String baseUrl;

    Mail(
            ObjectProvider<JavaMailSender> sender,
            @Value("${cairn.mail-from:}") String from,
            @Value("${cairn.base-url:http://localhost:8080}") String baseUrl) {
        this.sender = sender;
        this.from = from.isBlank() ? "Cairn <cairn@localhost>" : from;
        this.baseUrl = baseUrl;
    }

    public boolean isConfigured() {
        return sender.getIfAvailable() != null;
    }

    /**
     * The address of a page, for a mail. From the configuration and not from the request: whoever asks for
     * somebody else's mail must not choose where its link leads.
     */
    public String link(String path) {
        return baseUrl + path;
    }

    /** Sends in the background: how long it takes tells nobody whether there was anything to send. */
    public void send(String to, String subject, String text) {
        var mails = sender.getIfAvailable();
        if (mails == null) {
            return;
        }
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to);
        message.setSubject(subject);
        message.setText(text);
        Thread.ofVirtual().name("mail").start(() -> {
            try {
                mails.send(message);
            } catch (MailException failed) {
                LOG.error("The mail \"{}\" could not be sent: {}", subject, failed.getMessage());
            }
        });
    }
}
