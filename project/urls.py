from allauth.mfa.totp.views import activate_totp
from csp.decorators import csp_update
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path, re_path

from apps.public import machine_urls
from apps.public.views import picture

# The picture of the secret is a data: address, here and nowhere else.
secret_picture = csp_update({"img-src": ["data:"]})(activate_totp)

urlpatterns = [
    *machine_urls.urlpatterns,
    *i18n_patterns(
        path("admin/", admin.site.urls),
        path("accounts/2fa/totp/activate/", secret_picture),
        path("accounts/", include("allauth.urls")),
        path("desk/", include("apps.desk.urls")),
        path("", include("apps.public.urls")),
        prefix_default_language=False,
    ),
    re_path(
        r"^media/(?P<path>shown/[0-9a-z./-]+)$",
        picture,
    ),
]

handler400 = "apps.public.errors.bad_request"
handler403 = "apps.public.errors.permission_denied"
handler404 = "apps.public.errors.page_not_found"
handler500 = "apps.public.errors.server_error"
