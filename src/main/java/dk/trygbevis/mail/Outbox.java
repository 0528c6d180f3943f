package dk.trygbevis.mail;

import org.springframework.stereotype.Service;

@Service
public class Outbox {
    public void enqueue(Mail mail) {}
}
