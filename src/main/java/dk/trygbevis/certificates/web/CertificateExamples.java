package dk.trygbevis.certificates.web;

/** What the API's description shows. */
final class CertificateExamples {

    static final String VALID = """
            {
              "state": "valid",
              "message": {"da": "Gyldigt: til og med 14. maj 2028", "en": "Valid: through 14 May 2028"},
              "holder": "S. H. A.",
              "holderShownAs": "initials",
              "course": {"da": "Basiskursus for ansatte i nattelivet", "en": "Basic course for nightlife staff"},
              "version": "1.0.0",
              "level": "basic",
              "hours": 2.0,
              "completedOn": "2026-05-14",
              "issuedOn": "2026-05-14",
              "lastValidDay": "2028-05-14",
              "issuer": {
                "name": "Havneby Kommune",
                "cvrNumber": "29189420",
                "partners": [{"da": "Havneby Politi", "en": "Havneby Police"}]
              },
              "identity": "self-declared",
              "number": "7K3M-9QXD-4TBN-2WPH-5"
            }
            """;

    static final String UNKNOWN = """
            {
              "type": "urn:trygbevis:problem:unknown",
              "title": "Not valid",
              "status": 404,
              "detail": "Not valid: it was not issued here",
              "instance": "/api/v1/certificates/0123456789ABCDEFGHJKMNPQRS",
              "message": {"da": "Ikke gyldigt: det er ikke udstedt her", "en": "Not valid: it was not issued here"}
            }
            """;

    static final String TYPED_WRONG = """
            {
              "type": "urn:trygbevis:problem:typed-wrong",
              "title": "Typed wrong",
              "status": 404,
              "detail": "Typed wrong: compare every symbol with the certificate and try again",
              "instance": "/api/v1/certificates/0123456789ABCDEF9",
              "message": {
                "da": "Tastefejl: sammenlign hvert tegn med beviset, og prøv igen",
                "en": "Typed wrong: compare every symbol with the certificate and try again"
              }
            }
            """;

    private CertificateExamples() {}
}
