package dk.trygbevis.base.web;

import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Keeps controllers from answering the requests of open views. Those go to the root's address, where the front page
 * lives as well, and are told apart by a parameter.
 */
@Component
public class ViewRequests implements WebMvcRegistrations {

    public static boolean isOne(HttpServletRequest request) {
        return request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) != null;
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new RequestMappingHandlerMapping() {
            @Override
            protected @Nullable HandlerMethod getHandlerInternal(HttpServletRequest request) throws Exception {
                return isOne(request) ? null : super.getHandlerInternal(request);
            }
        };
    }
}
